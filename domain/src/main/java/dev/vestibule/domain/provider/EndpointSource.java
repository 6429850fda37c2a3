package dev.vestibule.domain.provider;

import java.util.Set;

/// Where a provider's endpoints are known from.
public sealed interface EndpointSource {
    /// The provider says so itself (OpenID Connect Discovery 1.0 §4).
    record Discovered() implements EndpointSource {}

    /// An admin says so, for a provider that does not; with the algorithms that its id_tokens may be signed by.
    record Configured(OidcEndpoints endpoints, Set<SigningAlgorithm> algorithms) implements EndpointSource {
        public Configured {
            algorithms = Set.copyOf(algorithms);
            if (algorithms.isEmpty()) {
                throw new IllegalArgumentException("a provider signs by some algorithm");
            }
        }
    }

    /// Whether both lead to the same places; by which algorithms is signed there does not count.
    default boolean leadsWhere(EndpointSource that) {
        return switch (this) {
            case Discovered() -> that instanceof Discovered;
            case Configured here ->
                that instanceof Configured there && here.endpoints().equals(there.endpoints());
        };
    }
}
