package dev.vestibule.application.decision;

import dev.vestibule.application.port.out.world.FlowSeal;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.session.SessionToken;
import java.time.InstantSource;
import java.util.Optional;

/// What every answer to a decision needs of the world.
public record DecisionWorld(
        UnitOfWork unitOfWork, Secrets secrets, FlowSeal flowSeal, Observer observer, InstantSource clock) {
    BrowserFlow browser(FlowId flow, Optional<SealedFlow> cookie, Optional<SessionToken> session) {
        return BrowserFlow.of(flow, cookie, session, flowSeal, secrets);
    }

    Refusal refused(Refusal refusal, TraceCode trace) {
        observer.saw(new Observation.DecisionRefused(refusal, trace));
        return refusal;
    }
}
