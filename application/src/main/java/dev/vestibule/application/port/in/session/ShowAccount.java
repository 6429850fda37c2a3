package dev.vestibule.application.port.in.session;

import dev.vestibule.application.port.in.session.ShowSession.EmailStanding;
import dev.vestibule.application.port.in.session.ShowSession.Person;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.EmailAddress;
import java.util.List;

/// A person's account as their session may see it: see `domain.session.Sight`.
public interface ShowAccount {
    Result handle(Query query);

    record Query(Session session) {}

    sealed interface Result {
        /// The newest hundred of the sessions that are not over, the latest first.
        record Shown(Person person, Extent extent, List<Address> addresses, List<Link> links, List<Visit> visits)
                implements Result {
            public Shown {
                addresses = List.copyOf(addresses);
                links = List.copyOf(links);
                visits = List.copyOf(visits);
            }
        }

        /// The account is gone since the session was recognised.
        record Gone() implements Result {}
    }

    enum Extent {
        WHOLE,
        /// The part of the organizations whose single sign-on the session holds.
        PART
    }

    record Address(EmailAddress address, EmailStanding standing) {}

    /// A live identity, and what it is an identity of.
    record Link(Identity identity, String organization, String provider) {}

    /// A session, and the names of the organizations that its single sign-on opens.
    record Visit(Session session, Browser browser, List<String> organizations) {
        public Visit {
            organizations = List.copyOf(organizations);
        }
    }

    enum Browser {
        THIS_ONE,
        ANOTHER
    }
}
