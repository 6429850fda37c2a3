package dev.vestibule.application.membership;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.List;
import java.util.Optional;

/// Takes a member, with all of their links, for whoever may act on them.
final class Roster {
    private final Authority authority;
    private final Listings listings;

    Roster(Authority authority, Listings listings) {
        this.authority = authority;
        this.listings = listings;
    }

    /// Asked twice: before the lock, so that no stranger ever takes it, and under it, so that of two owners who demote
    /// each other the second is none any more.
    Reach take(Stores stores, Intent intent) {
        return switch (permit(stores, intent, intent.organization())) {
            case Permit.Granted(var found) -> takeLocked(stores, intent, found);
            case Permit.Denied(var refusal) -> new Reach.Denied(refusal);
        };
    }

    private Permit permit(Stores stores, Intent intent, OrganizationRef organization) {
        return authority.toManage(stores, intent.caller(), organization, intent.needed());
    }

    /// Nobody enters meanwhile, and nobody else changes who belongs.
    private Reach takeLocked(Stores stores, Intent intent, Organization found) {
        stores.locks().acquire(List.of(new Locks.Key.OfOrganization(found.id())));
        return switch (permit(stores, intent, new OrganizationRef.ById(found.id()))) {
            case Permit.Granted(var organization) ->
                stores.members()
                        .find(organization.id(), intent.member())
                        .flatMap(row -> lock(stores, row))
                        .map(row -> within(stores, intent, organization, row))
                        .orElseGet(() -> new Reach.Denied(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Reach.Denied(refusal);
        };
    }

    /// Links come before the membership, as they do where a single link ends.
    private static Optional<Member> lock(Stores stores, Member member) {
        for (Identity link : stores.identities().list(member.organization(), member.user())) {
            stores.identities().lock(member.organization(), link.id());
        }
        return stores.members().lock(member.organization(), member.user());
    }

    private Reach within(Stores stores, Intent intent, Organization organization, Member member) {
        return authority
                .unlessOutranked(stores, intent.caller(), member)
                .or(() -> Refusal.unlessKnown(
                        intent.condition(), listings.of(stores, member).tag()))
                .<Reach>map(Reach.Denied::new)
                .orElseGet(() -> new Reach.Within(organization, member));
    }

    /// Why the member may not cease to be an owner: nobody else could repair the organization.
    static Optional<Refusal> unlessReplaceable(Stores stores, Member member) {
        boolean last = member.isOwner()
                && stores.members().listWorkingOwners(member.organization()).stream()
                        .allMatch(owner -> owner.id().equals(member.id()));
        return last ? Optional.of(Refusal.STATE_CONFLICT) : Optional.empty();
    }
}
