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

    record Entry(Organization organization, OrganizationRole role, Access access, Advice advice) {}

    /// What the person should do about an organization's single sign-on.
    sealed interface Advice {
        record Nothing() implements Advice {}

        /// The organization reminds its members to come in through one of these; none while nothing is enabled.
        record Connect(List<ShowSignIn.Choice> choices) implements Advice {
            public Connect {
                choices = List.copyOf(choices);
            }
        }

        /// An owner whom it shuts out may repair it.
        record Repair() implements Advice {}
    }
}
