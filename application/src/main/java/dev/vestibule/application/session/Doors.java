package dev.vestibule.application.session;

import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.port.in.session.ShowHome.Advice;
import dev.vestibule.application.port.in.session.ShowHome.Entry;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.Sight;
import dev.vestibule.domain.session.SsoReminder;
import java.util.List;
import java.util.Optional;

/// Which organizations a session opens, and which of them it may know of.
public final class Doors {
    private final RepairGate repairs;

    public Doors(RepairGate repairs) {
        this.repairs = repairs;
    }

    /// Why nobody signs in with a password on the organization's own page.
    static Optional<Refusal> unlessForPasswords(Stores stores, OrganizationRef ref) {
        return stores.organizations()
                .find(ref)
                .map(Doors::unlessForPasswords)
                .orElseGet(() -> Optional.of(Refusal.ORGANIZATION_NOT_FOUND));
    }

    private static Optional<Refusal> unlessForPasswords(Organization organization) {
        if (!organization.isActive()) {
            return Optional.of(Refusal.ORGANIZATION_DISABLED);
        }
        return organization.enforcement() == SsoEnforcement.REQUIRED
                ? Optional.of(Refusal.SSO_REQUIRED)
                : Optional.empty();
    }

    /// Empty when there is no such organization, and when the person is no member of it. A session that would need a
    /// sign-in there first is told that, member or not.
    public Optional<Door> decide(Stores stores, Session session, OrganizationRef ref) {
        return stores.organizations()
                .find(ref)
                .map(organization -> door(stores, session, organization))
                .filter(door -> door.access() == Access.SSO_NEEDED || maySee(session, door));
    }

    /// The organizations on the person's home page, by name.
    public List<Entry> entries(Stores stores, Session session) {
        return stores.organizations().listOf(session.user()).stream()
                .map(organization -> door(stores, session, organization))
                .filter(door -> maySee(session, door))
                .flatMap(door -> entry(stores, session, door).stream())
                .toList();
    }

    private Optional<Entry> entry(Stores stores, Session session, Door door) {
        return door.member()
                .map(known ->
                        new Entry(door.organization(), known.role(), door.access(), advice(stores, session, door)));
    }

    private Advice advice(Stores stores, Session session, Door door) {
        if (door.reminder() == SsoReminder.DUE) {
            return new Advice.Connect(ShowSignInHandler.choices(stores, door.organization()));
        }
        boolean shutsOwnerOut = door.access() == Access.SSO_NEEDED
                && door.member().filter(Member::isOwner).isPresent();
        return shutsOwnerOut
                        && repairs.lockout(stores, session, door.organization()).isReal()
                ? new Advice.Repair()
                : new Advice.Nothing();
    }

    private static Door door(Stores stores, Session session, Organization organization) {
        Optional<Member> member = stores.members().find(organization.id(), session.user());
        Access access = Access.decide(session, organization, member);
        return new Door(organization, member, access, SsoReminder.of(access, organization, member));
    }

    /// A session without the account's own credential sees only the organizations it has signed in to.
    private static boolean maySee(Session session, Door door) {
        return door.member().isPresent()
                && new Sight(session).shows(door.organization().id());
    }

    /// An organization as one session finds it.
    public record Door(Organization organization, Optional<Member> member, Access access, SsoReminder reminder) {}
}
