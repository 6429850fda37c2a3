package dev.vestibule.application.port.in.session;

import dev.vestibule.domain.session.SessionToken;
import java.net.URI;
import java.util.List;

/// Ends a session, and says where its person may still be signed in. Ending one that is over already is fine.
public interface SignOut {
    Result handle(Command command);

    record Command(SessionToken session) {}

    sealed interface Result {
        record SignedOut(List<Farewell> farewells) implements Result {
            public SignedOut {
                farewells = List.copyOf(farewells);
            }
        }
    }

    /// A provider through which the session came, and the address at which one signs out of it.
    record Farewell(String provider, URI location) {}
}
