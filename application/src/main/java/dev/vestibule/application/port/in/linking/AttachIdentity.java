package dev.vestibule.application.port.in.linking;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.session.SessionToken;
import java.util.Optional;

/// Answers a pending decision with `confirm`: links the proven identity to exactly the account that is
/// signed in, or, where the identity is another account's already, goes on as that one.
public interface AttachIdentity {
    Result handle(Command command);

    record Command(
            FlowId flow, Optional<SealedFlow> sealed, Optional<SessionToken> session, Device device, TraceCode trace) {}

    sealed interface Result {
        record SignedIn(OpenedSession session, ReturnTarget next) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
