package dev.vestibule.application.pipeline;

import dev.vestibule.application.port.out.store.Flows;
import dev.vestibule.application.port.out.store.Logins.Destination;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SsoFlow.Answered;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import java.time.InstantSource;
import java.util.Optional;

/// Whether an answer belongs to a flow of this browser, in time, and for the first time.
final class FlowGate {
    private final InstantSource clock;

    FlowGate(InstantSource clock) {
        this.clock = clock;
    }

    /// The flow that the answer's state names must be the one sealed in this browser, for this provider.
    Opening recognise(ProviderId provider, Optional<Answered> browser) {
        return browser.filter(FlowGate::isItsOwn)
                .map(flow -> inTime(provider, flow))
                .orElseGet(() -> new Opening.Closed(Refusal.FLOW_FOREIGN_BROWSER));
    }

    private static boolean isItsOwn(Answered flow) {
        return flow.answer()
                .state()
                .filter(state -> flow.origin().id().equals(state.flow())
                        && flow.secrets().state().matches(state.presented()))
                .isPresent();
    }

    private Opening inTime(ProviderId provider, Answered flow) {
        if (!flow.origin().provider().equals(provider)) {
            return new Opening.Closed(Refusal.PROVIDER_MISMATCH);
        }
        return flow.origin().hasExpired(clock.instant())
                ? new Opening.Closed(Refusal.FLOW_EXPIRED)
                : new Opening.Open(flow);
    }

    /// Claims the flow, and looks whether anything changed beneath it before the provider is asked.
    Claim claim(Stores stores, FlowOrigin origin) {
        var keptUntil = origin.startedAt().plus(FlowOrigin.LIFE).plus(FlowOrigin.CLAIM_KEPT);
        return stores.flows().claim(origin.id(), keptUntil) == Flows.Claim.ALREADY_USED
                ? new Claim.Denied(Refusal.FLOW_ALREADY_USED)
                : stores.logins()
                        .findDestination(origin.provider())
                        .map(destination -> destination(origin, destination))
                        .orElseGet(() -> new Claim.Denied(Refusal.PROVIDER_DISABLED));
    }

    private static Claim destination(FlowOrigin origin, Destination destination) {
        return origin.obstacle(destination.organization(), destination.provider())
                .<Claim>map(Claim.Denied::new)
                .orElseGet(() -> new Claim.Granted(asked(origin, destination.provider())));
    }

    /// A test asks the provider by the draft that it is a test of.
    private static Provider asked(FlowOrigin origin, Provider provider) {
        return origin.purpose() instanceof FlowPurpose.Test ? provider.tried() : provider;
    }

    sealed interface Opening {
        record Open(Answered flow) implements Opening {}

        record Closed(Refusal refusal) implements Opening {}
    }

    sealed interface Claim {
        record Granted(Provider provider) implements Claim {}

        record Denied(Refusal refusal) implements Claim {}
    }
}
