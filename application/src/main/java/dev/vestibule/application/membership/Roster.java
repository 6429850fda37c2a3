package dev.vestibule.application.membership;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.List;
import java.util.Optional;

/// Takes a member, with all of their links, for whoever may act on them.
final class Roster {
    private final Authority authority;

    Roster(Authority authority) {
        this.authority = authority;
    }

    /// Asked twice: before the lock, so that no stranger ever takes it, and under it, so that of two owners who demote
    /// each other the second is none any more.
    Reach take(Stores stores, Caller caller, OrganizationRef organization, MemberId member, Scope needed) {
        return switch (authority.toManage(stores, caller, organization, needed)) {
            case Permit.Granted(var found) -> takeLocked(stores, caller, found, member, needed);
            case Permit.Denied(var refusal) -> new Reach.Denied(refusal);
        };
    }

    /// Nobody enters meanwhile, and nobody else changes who belongs.
    private Reach takeLocked(Stores stores, Caller caller, Organization found, MemberId member, Scope needed) {
        stores.locks().acquire(List.of(new Locks.Key.OfOrganization(found.id())));
        return switch (authority.toManage(stores, caller, new OrganizationRef.ById(found.id()), needed)) {
            case Permit.Granted(var organization) ->
                stores.members()
                        .find(organization.id(), member)
                        .flatMap(row -> lock(stores, row))
                        .map(row -> within(stores, caller, organization, row))
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

    private Reach within(Stores stores, Caller caller, Organization organization, Member member) {
        return authority
                .unlessOutranked(stores, caller, member)
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
