package dev.vestibule.application.authority;

import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.user.User;
import java.util.Optional;

/// What keys open.
public final class Keys {
    private Keys() {}

    /// Whether whoever made the key may still have it act for them: a manager's key needs the very membership that
    /// made it, at that rank, and an active account.
    public static Optional<ApiKey> ifBacked(Stores stores, ApiKey key) {
        return switch (key.maker()) {
            case KeyMaker.Operator _ -> Optional.of(key);
            case KeyMaker.Manager manager ->
                key.organization()
                        .flatMap(organization -> stores.members().find(organization, manager.member()))
                        .filter(Member::mayManage)
                        .flatMap(member -> stores.users().find(member.user()))
                        .filter(User::isActive)
                        .map(_ -> key);
        };
    }

    static Optional<Refusal> unlessAllowed(ApiKey key, Scope needed) {
        return key.allows(needed) ? Optional.empty() : Optional.of(Refusal.FORBIDDEN);
    }

    /// A key of one organization knows no other, and none that is switched off.
    static Optional<Refusal> unlessOpening(Stores stores, ApiKey key, Organization organization, Scope needed) {
        return key.organization().isEmpty()
                ? unlessAllowed(key, needed)
                : unlessOpeningItsOwn(stores, key, organization, needed);
    }

    private static Optional<Refusal> unlessOpeningItsOwn(
            Stores stores, ApiKey key, Organization organization, Scope needed) {
        if (!key.isFor(organization.id()) || !organization.isActive()) {
            return Optional.of(Refusal.NOT_FOUND);
        }
        return ifBacked(stores, key).isPresent() ? unlessAllowed(key, needed) : Optional.of(Refusal.NOT_SIGNED_IN);
    }
}
