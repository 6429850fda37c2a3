package dev.vestibule.application.pipeline;

import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.IdentityProviders.AuthorizationRequest;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.Prompt;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.flow.SsoFlow.AwaitingProvider;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ResponseMode;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.user.UserId;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Sends a browser to an identity provider, with all that has to be remembered sealed in the browser.
final class Dispatch {
    private final PipelineWorld world;
    private final IdSource ids;

    Dispatch(PipelineWorld world, IdSource ids) {
        this.world = world;
        this.ids = ids;
    }

    Sent send(Provider provider, Journey journey) {
        var origin = new FlowOrigin(
                ids.next(FlowId::new),
                journey.purpose(),
                provider.organization(),
                provider.id(),
                provider.trustVersion(),
                journey.starter(),
                journey.next(),
                world.clock().instant());
        return send(
                provider, journey, new AwaitingProvider(origin, world.secrets().newFlowSecrets()));
    }

    private Sent send(Provider provider, Journey journey, AwaitingProvider flow) {
        FlowId id = flow.origin().id();
        var request = new AuthorizationRequest(id, flow.secrets(), journey.loginHint(), journey.prompts());
        return switch (world.identityProviders().authorize(provider, request)) {
            case IdentityProviders.Destination.At(var location) -> {
                world.observer()
                        .saw(new Observation.LoginStarted(provider.organization(), provider.id(), journey.trace()));
                yield new Sent.Away(
                        location,
                        id,
                        world.flowSeal().seal(flow),
                        provider.config().responseMode());
            }
            case IdentityProviders.Destination.Nowhere(var refusal, var detail) -> {
                stranded(provider, journey, new Conclusion.Refused(refusal, detail));
                yield new Sent.Nowhere(refusal);
            }
        };
    }

    private void stranded(Provider provider, Journey journey, Conclusion.Refused why) {
        var attempt = new Attempt(
                provider.organization(), provider.id(), AttemptPurpose.of(journey.purpose()), journey.trace(), why);
        world.observer().saw(new Observation.LoginRefused(provider.id(), why.refusal(), why.detail(), journey.trace()));
        world.observer().saw(new Observation.AttemptConcluded(attempt));
    }

    /// Why somebody goes, who, and where to afterwards.
    record Journey(
            FlowPurpose purpose,
            Optional<UserId> starter,
            ReturnTarget next,
            Optional<String> loginHint,
            Set<Prompt> prompts,
            TraceCode trace) {
        Journey {
            prompts = Set.copyOf(prompts);
        }

        /// An admin's own walk, which ends on a page of ours.
        static Journey ofProof(FlowPurpose purpose, UserId starter, TraceCode trace) {
            return new Journey(purpose, Optional.of(starter), ReturnTarget.HOME, Optional.empty(), Set.of(), trace);
        }
    }

    sealed interface Sent {
        record Away(URI location, FlowId flow, SealedFlow sealed, ResponseMode comesBack) implements Sent {}

        record Nowhere(Refusal refusal) implements Sent {}
    }
}
