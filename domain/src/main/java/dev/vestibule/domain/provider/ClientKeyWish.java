package dev.vestibule.domain.provider;

/// Where the key pair comes from that we prove ourselves with.
public sealed interface ClientKeyWish {
    /// We make one for the algorithm.
    record Made(SigningAlgorithm algorithm) implements ClientKeyWish {}

    /// An admin brings one that the provider knows already.
    record Brought(PrivateJwk jwk) implements ClientKeyWish {}
}
