package dev.vestibule.domain.identity;

import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.PersonName;
import java.util.Optional;

/// The proof that an identity provider spoke, after every protocol check has passed. Only the provider
/// adapters construct it (and the codec that stores a pending decision).
public record VerifiedIdentity(
        ProviderId provider,
        Issuer issuer,
        Subject subject,
        EmailAssertion email,
        Optional<PersonName> name,
        AuthenticationEvidence evidence,
        Optional<RefreshToken> refreshToken,
        Optional<IdTokenHint> idTokenHint) {
    /// What a provider said that gave nothing to keep.
    public VerifiedIdentity(
            ProviderId provider,
            Issuer issuer,
            Subject subject,
            EmailAssertion email,
            Optional<PersonName> name,
            AuthenticationEvidence evidence) {
        this(provider, issuer, subject, email, name, evidence, Optional.empty(), Optional.empty());
    }

    public VerifiedIdentity withRefreshToken(Optional<RefreshToken> given) {
        return new VerifiedIdentity(provider, issuer, subject, email, name, evidence, given, idTokenHint);
    }

    public VerifiedIdentity withIdTokenHint(Optional<IdTokenHint> given) {
        return new VerifiedIdentity(provider, issuer, subject, email, name, evidence, refreshToken, given);
    }
}
