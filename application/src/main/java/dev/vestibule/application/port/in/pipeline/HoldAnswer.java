package dev.vestibule.application.port.in.pipeline;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.provider.ProviderId;
import java.util.Optional;

/// Takes an answer that another site posted. Such a request comes without the session, so it only shows that it belongs
/// to a flow of this browser; the answer goes back sealed, and the browser's next request finishes the flow. Stores
/// nothing and asks nobody.
public interface HoldAnswer {
    Result handle(Command command);

    /// `sealed` is the cookie of the flow that the answer's state names.
    record Command(ProviderId provider, ProviderAnswer answer, Optional<SealedFlow> sealed, TraceCode trace) {}

    sealed interface Result {
        record Held(FlowId flow, SealedFlow sealed) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
