package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.ShowHome.Entry;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.Session;
import java.util.List;
import java.util.Optional;

/// Which organizations a session opens, and which of them it may know of.
public final class Doors {
    public Doors() {}

    /// Empty when there is no such organization.
    public Optional<Door> decide(Stores stores, Session session, OrganizationRef ref) {
        return stores.organizations().find(ref).map(organization -> door(stores, session, organization));
    }

    /// The organizations on the person's home page, by name.
    public List<Entry> entries(Stores stores, Session session) {
        return stores.organizations().listOf(session.user()).stream()
                .map(organization -> door(stores, session, organization))
                .filter(door -> maySee(session, door))
                .flatMap(door -> door.entry().stream())
                .toList();
    }

    private static Door door(Stores stores, Session session, Organization organization) {
        Optional<Member> member = stores.members().find(organization.id(), session.user());
        return new Door(organization, member, Access.decide(session, organization, member));
    }

    /// A session without the account's own credential sees only the organizations it has signed in to.
    private static boolean maySee(Session session, Door door) {
        boolean ownCredential = session.ownCredentialAt().isPresent();
        boolean through = session.assuranceFor(door.organization().id()).isPresent();
        return door.member().isPresent() && (ownCredential || through);
    }

    /// An organization as one session finds it.
    public record Door(Organization organization, Optional<Member> member, Access access) {
        Optional<Entry> entry() {
            return member.map(known -> new Entry(organization, known.role(), access));
        }
    }
}
