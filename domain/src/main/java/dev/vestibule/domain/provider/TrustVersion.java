package dev.vestibule.domain.provider;

/// Counts the changes to what a provider is trusted by (issuer, configured endpoints, client id,
/// mapping). Whatever was begun or assured under an earlier version no longer holds.
public record TrustVersion(int number) {
    public static final TrustVersion FIRST = new TrustVersion(1);

    public TrustVersion {
        if (number < 1) {
            throw new IllegalArgumentException("trust versions count from one");
        }
    }

    public TrustVersion next() {
        return new TrustVersion(number + 1);
    }
}
