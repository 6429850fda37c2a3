package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Cast;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.check.DecideIdentityCheck;
import dev.vestibule.application.port.in.check.DecideIdentityCheck.Decision;
import dev.vestibule.application.port.in.check.ShowIdentityCheck;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.CheckWindow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityCheckTest {
    private static final String PATH = "/organizations/acme/providers/" + OKTA + "/identity-check";

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    private String shown(Optional<CheckWindow> window, int held) {
        server.pages().showIdentityCheck.answers(new ShowIdentityCheck.Result.Shown(window, held));
        return api.get(PATH).body();
    }

    @Test
    void the_outcomes_are_told_apart() {
        CheckWindow window = CheckWindow.started(OKTA, Cast.ACME, 20, NOW)
                .confirmed()
                .unanswered(Optional.empty())
                .unanswered(Optional.empty())
                .unlinked()
                .held(NOW);

        assertEquals(
                "{\"state\":\"held\",\"held\":1,\"window\":{\"since\":\"" + NOW
                        + "\",\"links\":20,\"confirmed\":1,\"couldNotCheck\":2,\"rejected\":2,\"unlinked\":1}}",
                shown(Optional.of(window), 1));
        assertEquals("{\"state\":\"running\",\"held\":0,\"window\":null}", shown(Optional.empty(), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "dismiss"})
    void a_decision_is_taken_by_name(String decision) {
        server.pages().decideIdentityCheck.answers(new DecideIdentityCheck.Result.Decided(3));

        var response = api.post(PATH, "{\"decision\":\"" + decision + "\"}");

        assertEquals(200, response.statusCode());
        assertEquals("{\"unlinked\":3}", response.body());
        assertEquals(
                List.of(Decision.valueOf(decision.toUpperCase(java.util.Locale.ROOT))),
                server.pages().decideIdentityCheck.asked().stream()
                        .map(DecideIdentityCheck.Command::decision)
                        .toList());
    }

    @Test
    void anything_else_is_no_decision_and_a_refusal_is_a_problem() {
        assertEquals(400, api.post(PATH, "{\"decision\":\"perhaps\"}").statusCode());

        server.pages().decideIdentityCheck.answers(new DecideIdentityCheck.Result.Refused(Refusal.FORBIDDEN));
        assertEquals(403, api.post(PATH, "{\"decision\":\"release\"}").statusCode());
    }
}
