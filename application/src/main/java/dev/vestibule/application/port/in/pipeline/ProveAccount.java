package dev.vestibule.application.port.in.pipeline;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.session.ClientAddress;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.user.Password;
import java.util.Optional;

/// Answers a pending decision with `login`: the person signs in with the account's own credential, and
/// the flow is bound to that account. Links nothing yet, and never counts as single sign-on.
public interface ProveAccount {
    Result handle(Command command);

    record Command(
            FlowId flow,
            Optional<SealedFlow> sealed,
            Optional<SessionToken> session,
            String login,
            Password password,
            ClientAddress address,
            Device device,
            TraceCode trace) {}

    sealed interface Result {
        record Proven(OpenedSession session) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
