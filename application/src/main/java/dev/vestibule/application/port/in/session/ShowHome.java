package dev.vestibule.application.port.in.session;

import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.Session;
import java.util.List;

/// A signed-in person's organizations, by name: all of them where the session holds the account's own
/// credential, else only those whose single sign-on it holds.
public interface ShowHome {
    Result handle(Query query);

    record Query(Session session) {}

    sealed interface Result {
        record Shown(ShowSession.Person person, List<Entry> organizations) implements Result {
            public Shown {
                organizations = List.copyOf(organizations);
            }
        }

        record Gone() implements Result {}
    }

    record Entry(Organization organization, OrganizationRole role, Access access) {}
}
