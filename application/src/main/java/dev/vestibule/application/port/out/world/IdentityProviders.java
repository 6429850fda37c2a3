package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.flow.Prompt;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.Recheck;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Other people's identity providers. Every call may take seconds and ends within its deadline.
public interface IdentityProviders {
    /// Where to send the browser. The `state` sent is the `FlowState` parameter of the flow.
    Destination authorize(Provider provider, AuthorizationRequest request);

    /// Turns the browser's answer into a proof: asks the provider where the protocol says so, and makes
    /// every check that the protocol knows. `now` judges all times.
    Answer verify(Provider provider, ProviderAnswer answer, FlowSecrets secrets, Instant now);

    /// Asks about a person who is away, by what the provider gave to keep at the last sign-in. `now` judges all times.
    Recheck recheck(Provider provider, Identity identity, Instant now);

    /// Where a person signs out of the provider itself; empty where it offers that nowhere, or does not answer now.
    Optional<URI> farewell(Provider provider, Optional<IdTokenHint> hint);

    /// Reads what a provider says of itself, to set it up.
    Inspection inspect(ProviderId provider, ProviderConfig config);

    record AuthorizationRequest(FlowId flow, FlowSecrets secrets, Optional<String> loginHint, Set<Prompt> prompts) {
        public AuthorizationRequest {
            prompts = Set.copyOf(prompts);
        }
    }

    sealed interface Destination {
        record At(URI location) implements Destination {}

        record Nowhere(Refusal refusal, String detail) implements Destination {}
    }

    /// `detail` is for the admin's log; it never holds a token, a code or a secret.
    sealed interface Answer {
        record Proven(VerifiedIdentity identity) implements Answer {}

        record Refused(Refusal refusal, String detail) implements Answer {}
    }

    sealed interface Inspection {
        /// Reachable, consistent, and offering these algorithms of those that we accept: at least one.
        record Sound(Set<SigningAlgorithm> algorithms) implements Inspection {
            public Sound {
                algorithms = Set.copyOf(algorithms);
                if (algorithms.isEmpty()) {
                    throw new IllegalArgumentException("a sound provider offers an algorithm");
                }
            }
        }

        record Unsound(Refusal refusal, String detail) implements Inspection {}
    }
}
