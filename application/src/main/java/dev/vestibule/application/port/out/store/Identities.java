package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Live links. Every lookup ignores retired ones.
public interface Identities {
    /// Needs the lock on the user; takes the row for saving.
    Optional<Identity> lockByUser(ProviderId provider, Issuer issuer, UserId user);

    /// Empty when the organization has no such live identity; takes the row for retiring.
    Optional<Identity> lock(OrganizationId organization, IdentityId identity);

    /// The user's identities at the organization's providers, oldest first.
    List<Identity> list(OrganizationId organization, UserId user);

    /// The user's identities everywhere, oldest first.
    List<Identity> listOf(UserId user);

    /// How much the provider is used under the issuer.
    Use use(ProviderId provider, Issuer issuer);

    /// Stores a new one; neither the subject nor the user may have a live one at the provider's issuer.
    void add(Identity identity);

    /// Replaces a row that was taken for saving.
    void save(Identity identity);

    /// Ends the link and keeps a tombstone.
    void retire(IdentityId identity, Instant at);

    /// `members` are those of the provider's organization who are linked; `lastVerified` is when the last of them came
    /// in.
    record Use(int members, Optional<Instant> lastVerified) {}
}
