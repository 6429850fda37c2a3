package dev.vestibule.application.port.in.pipeline;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.session.SessionToken;
import java.util.Optional;

/// Answers a pending decision with `newuser`: a new account for the identity that was proven. Its address
/// stays unverified unless the provider is trusted for it.
public interface CreateAccount {
    Result handle(Command command);

    record Command(
            FlowId flow, Optional<SealedFlow> sealed, Optional<SessionToken> session, Device device, TraceCode trace) {}

    sealed interface Result {
        record SignedIn(OpenedSession session, ReturnTarget next) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
