package dev.vestibule.domain.provider;

/// How a provider stands for those who signed in through it: whether it may be used, and what of it was trusted.
public record ProviderStanding(ProviderStatus status, TrustVersion trustVersion) {
    /// Whether a sign-in that trusted the given version still counts.
    public boolean upholds(TrustVersion trusted) {
        return status == ProviderStatus.ENABLED && trustVersion.equals(trusted);
    }
}
