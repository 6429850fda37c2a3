package dev.vestibule.application.authority;

import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.Session;
import java.util.Optional;

/// Says who may administer what. Roles are read in the unit of work that acts on the answer.
public final class Authority {
    public Authority() {}

    /// Why the caller may not do what only the operator may.
    public Optional<Refusal> unlessOperator(Caller caller) {
        return switch (caller.actor()) {
            case Actor.InstanceKey _, Actor.Vestibule _ -> Optional.empty();
            case Actor.SignedIn _ -> Optional.of(Refusal.FORBIDDEN);
            case Actor.Anonymous _ -> Optional.of(Refusal.NOT_SIGNED_IN);
        };
    }

    /// For what only the operator may do to an organization. Nobody else learns whether it exists.
    public Permit toOperate(Stores stores, Caller caller, OrganizationRef organization) {
        return unlessOperator(caller).<Permit>map(Permit.Denied::new).orElseGet(() -> found(stores, organization));
    }

    /// For what an organization's managers and owners may see and do, from a session that opens it. To
    /// anybody from outside, "not yours" and "not there" look alike.
    public Permit toManage(Stores stores, Caller caller, OrganizationRef organization) {
        return switch (caller.actor()) {
            case Actor.InstanceKey _, Actor.Vestibule _ -> found(stores, organization);
            case Actor.SignedIn(var session) ->
                found(stores, organization).unless(known -> unlessManaging(stores, session, known));
            case Actor.Anonymous _ -> new Permit.Denied(Refusal.NOT_SIGNED_IN);
        };
    }

    /// Why the caller may not act on the member: nobody acts on those of a higher role than their own.
    public Optional<Refusal> unlessOutranked(Stores stores, Caller caller, Member member) {
        return unlessOutranked(stores, caller, member.organization(), member.role());
    }

    /// Why the caller may not act on whoever has the role, or give it to anybody.
    public Optional<Refusal> unlessOutranked(
            Stores stores, Caller caller, OrganizationId organization, OrganizationRole role) {
        return switch (caller.actor()) {
            case Actor.InstanceKey _, Actor.Vestibule _ -> Optional.empty();
            case Actor.SignedIn(var session) ->
                stores.members()
                                .find(organization, session.user())
                                .filter(own -> own.role().isAtLeast(role))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.FORBIDDEN);
            case Actor.Anonymous _ -> Optional.of(Refusal.NOT_SIGNED_IN);
        };
    }

    private static Permit found(Stores stores, OrganizationRef organization) {
        return stores.organizations()
                .find(organization)
                .<Permit>map(Permit.Granted::new)
                .orElseGet(() -> new Permit.Denied(Refusal.NOT_FOUND));
    }

    private static Optional<Refusal> unlessManaging(Stores stores, Session session, Organization organization) {
        Optional<Member> member = stores.members().find(organization.id(), session.user());
        if (Access.decide(session, organization, member) != Access.ALLOWED) {
            return Optional.of(Refusal.NOT_FOUND);
        }
        return member.map(Member::role)
                        .filter(role -> role.isAtLeast(OrganizationRole.MANAGER))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.FORBIDDEN);
    }
}
