package dev.vestibule.domain.identity;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// A live link (provider, issuer, subject) -> user, with what the provider last said of the person.
public record Identity(
        IdentityId id,
        OrganizationId organization,
        ProviderId provider,
        Issuer issuer,
        Subject subject,
        UserId user,
        Optional<EmailAddress> email,
        Optional<PersonName> name,
        LinkProof proof,
        Instant linkedAt,
        Instant lastVerified,
        Instant lastSynced,
        Optional<RefreshToken> refreshToken,
        Optional<IdTokenHint> idTokenHint) {
    /// A link whose provider gave nothing to keep.
    public Identity(
            IdentityId id,
            OrganizationId organization,
            ProviderId provider,
            Issuer issuer,
            Subject subject,
            UserId user,
            Optional<EmailAddress> email,
            Optional<PersonName> name,
            LinkProof proof,
            Instant linkedAt,
            Instant lastVerified,
            Instant lastSynced) {
        this(
                id,
                organization,
                provider,
                issuer,
                subject,
                user,
                email,
                name,
                proof,
                linkedAt,
                lastVerified,
                lastSynced,
                Optional.empty(),
                Optional.empty());
    }

    /// The first link of `user` to the proven identity.
    public static Identity linked(
            IdentityId id,
            OrganizationId organization,
            UserId user,
            VerifiedIdentity proven,
            LinkProof proof,
            Instant now) {
        return new Identity(
                id,
                organization,
                proven.provider(),
                proven.issuer(),
                proven.subject(),
                user,
                proven.email().address(),
                proven.name(),
                proof,
                now,
                now,
                now,
                proven.refreshToken(),
                proven.idTokenHint());
    }

    /// The same link after the provider spoke again. What it left out is kept as it was.
    public Identity refreshed(VerifiedIdentity proven, Instant now) {
        return new Identity(
                id,
                organization,
                provider,
                issuer,
                subject,
                user,
                proven.email().address().or(() -> email),
                proven.name().or(() -> name),
                proof,
                linkedAt,
                now,
                now,
                proven.refreshToken().or(() -> refreshToken),
                proven.idTokenHint().or(() -> idTokenHint));
    }

    /// The same link after the provider said that the person is still there; the token is replaced where a new one
    /// came.
    public Identity confirmed(Optional<RefreshToken> renewed, Instant now) {
        return with(now, now, renewed.or(() -> refreshToken));
    }

    public Identity withRefreshToken(Optional<RefreshToken> kept) {
        return with(lastVerified, lastSynced, kept);
    }

    private Identity with(Instant verified, Instant synced, Optional<RefreshToken> kept) {
        return new Identity(
                id,
                organization,
                provider,
                issuer,
                subject,
                user,
                email,
                name,
                proof,
                linkedAt,
                verified,
                synced,
                kept,
                idTokenHint);
    }

    /// The same account's link to another subject, which was proven anew; nothing of the former subject is kept.
    public Identity reattached(VerifiedIdentity proven, LinkProof shown, Instant now) {
        return linked(id, organization, user, proven, shown, now);
    }

    /// The link in another account's hands, on a proof of its own; nothing of the former owner's is kept.
    public Identity movedTo(UserId owner, VerifiedIdentity proven, LinkProof shown, Instant now) {
        return linked(id, organization, owner, proven, shown, now);
    }

    public boolean isHeldBy(UserId someone) {
        return user.equals(someone);
    }
}
