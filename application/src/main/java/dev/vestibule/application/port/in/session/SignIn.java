package dev.vestibule.application.port.in.session;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.session.ClientAddress;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.user.Password;
import java.util.Optional;

/// Signs a person in with a verified address and a password. One answer, in one time, for every wrong combination.
/// At the door of an organization that requires single sign-on nobody signs in this way, whatever they type.
public interface SignIn {
    Result handle(Command command);

    /// `login` is what was typed as address; `door` is the organization on whose page that was, if it was on one.
    record Command(
            String login,
            Password password,
            Optional<OrganizationRef> door,
            Optional<SessionToken> current,
            ClientAddress address,
            Device device,
            TraceCode trace) {}

    sealed interface Result {
        record SignedIn(OpenedSession session) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
