package dev.vestibule.application.authority;

import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.RepairStanding;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.UserId;
import java.util.Optional;

/// Says who may administer what. Roles are read in the unit of work that acts on the answer. Every question names
/// the scope that a key needs for it; people and the operator's own key have all.
public final class Authority {
    private final Optional<RepairGate> repairs;

    public Authority() {
        this(Optional.empty());
    }

    private Authority(Optional<RepairGate> repairs) {
        this.repairs = repairs;
    }

    /// One for what running single sign-on takes and nothing else: it also lets in an owner who repairs that.
    public static Authority overSso(RepairGate repairs) {
        return new Authority(Optional.of(repairs));
    }

    /// Why the caller may not do what only the operator may.
    public Optional<Refusal> unlessOperator(Caller caller, Scope needed) {
        return switch (caller.actor()) {
            case Actor.InstanceKey _, Actor.Vestibule _ -> Optional.empty();
            case Actor.WithKey(var key) when key.organization().isEmpty() -> Keys.unlessAllowed(key, needed);
            case Actor.WithKey _, Actor.SignedIn _ -> Optional.of(Refusal.FORBIDDEN);
            case Actor.Anonymous _ -> Optional.of(Refusal.NOT_SIGNED_IN);
        };
    }

    /// For what only the operator may do to an organization. Nobody else learns whether it exists: a key knows its
    /// own organization only, and people are told nothing.
    public Permit toOperate(Stores stores, Caller caller, OrganizationRef organization, Scope needed) {
        return caller.actor() instanceof Actor.WithKey(var key)
                        && key.organization().isPresent()
                ? found(stores, organization)
                        .unless(known -> Optional.of(key.isFor(known.id()) ? Refusal.FORBIDDEN : Refusal.NOT_FOUND))
                : unlessOperator(caller, needed)
                        .<Permit>map(Permit.Denied::new)
                        .orElseGet(() -> found(stores, organization));
    }

    /// For what an organization's managers and owners may see and do, from a session that opens it or with a key
    /// that was made for it. To anybody from outside, "not yours" and "not there" look alike.
    public Permit toManage(Stores stores, Caller caller, OrganizationRef organization, Scope needed) {
        return switch (caller.actor()) {
            case Actor.InstanceKey _, Actor.Vestibule _ -> found(stores, organization);
            case Actor.SignedIn(var session) ->
                found(stores, organization).unless(known -> unlessManaging(stores, session, known));
            case Actor.WithKey(var key) ->
                found(stores, organization).unless(known -> Keys.unlessOpening(stores, key, known, needed));
            case Actor.Anonymous _ -> new Permit.Denied(Refusal.NOT_SIGNED_IN);
        };
    }

    /// Why the caller may not act on the member: nobody acts on those of a higher role than their own.
    public Optional<Refusal> unlessOutranked(Stores stores, Caller caller, Member member) {
        return unlessOutranked(stores, caller, member.organization(), member.role());
    }

    /// Why the caller may not act on whoever has the role, or give it to anybody. A key ranks as whoever made it.
    public Optional<Refusal> unlessOutranked(
            Stores stores, Caller caller, OrganizationId organization, OrganizationRole role) {
        return switch (caller.actor()) {
            case Actor.InstanceKey _, Actor.Vestibule _ -> Optional.empty();
            case Actor.SignedIn(var session) ->
                unlessAtLeast(role, stores.members().find(organization, session.user()));
            case Actor.WithKey(var key) -> unlessOutranked(stores, key, organization, role);
            case Actor.Anonymous _ -> Optional.of(Refusal.NOT_SIGNED_IN);
        };
    }

    private static Optional<Refusal> unlessOutranked(
            Stores stores, ApiKey key, OrganizationId organization, OrganizationRole role) {
        return switch (key.maker()) {
            case KeyMaker.Operator _ -> Optional.empty();
            case KeyMaker.Manager(var member, UserId _) ->
                unlessAtLeast(role, stores.members().find(organization, member));
        };
    }

    private static Optional<Refusal> unlessAtLeast(OrganizationRole role, Optional<Member> own) {
        return own.filter(member -> member.role().isAtLeast(role)).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.FORBIDDEN);
    }

    private static Permit found(Stores stores, OrganizationRef organization) {
        return stores.organizations()
                .find(organization)
                .<Permit>map(Permit.Granted::new)
                .orElseGet(() -> new Permit.Denied(Refusal.NOT_FOUND));
    }

    private Optional<Refusal> unlessManaging(Stores stores, Session session, Organization organization) {
        Optional<Member> member = stores.members().find(organization.id(), session.user());
        return Access.decide(session, organization, member) == Access.ALLOWED
                ? unlessAtLeast(OrganizationRole.MANAGER, member)
                : unlessRepairing(stores, session, organization);
    }

    private Optional<Refusal> unlessRepairing(Stores stores, Session session, Organization organization) {
        return repairs.filter(gate -> gate.standing(stores, session, organization) == RepairStanding.OPEN)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.NOT_FOUND);
    }
}
