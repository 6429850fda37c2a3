package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.application.port.in.session.SignOut.Farewell;
import java.util.List;

/// Says that the session is over here, and where it may go on.
public record SignedOutScreen(Frame frame, List<Farewell> farewells) implements Screen {
    public SignedOutScreen {
        farewells = List.copyOf(farewells);
    }

    @Override
    public String template() {
        return "signedout.jte";
    }
}
