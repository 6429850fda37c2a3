package dev.vestibule.domain.provider;

import java.util.Set;

/// By which algorithms an OpenID provider may sign its id_tokens. Never by one that we do not accept from anybody.
public sealed interface AcceptedAlgorithms {
    /// Its discovery has not been read yet, or could not be: what it offers when somebody signs in is all we know.
    record Unasked() implements AcceptedAlgorithms {}

    /// What it offered when it was asked last. What it takes up since needs somebody to say so.
    record Pinned(Set<SigningAlgorithm> algorithms) implements AcceptedAlgorithms {
        public Pinned {
            algorithms = Set.copyOf(algorithms);
            if (algorithms.isEmpty()) {
                throw new IllegalArgumentException("a provider signs by some algorithm");
            }
        }
    }

    /// What holds for a token now, where the provider offers these of the algorithms that we accept.
    default Set<SigningAlgorithm> among(Set<SigningAlgorithm> offeredNow) {
        return switch (this) {
            case Unasked() -> offeredNow;
            case Pinned(var algorithms) -> algorithms;
        };
    }
}
