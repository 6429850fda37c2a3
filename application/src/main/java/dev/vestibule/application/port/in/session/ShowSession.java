package dev.vestibule.application.port.in.session;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// What a session is: whose, of which organization, and how it came about. A session that holds only
/// single sign-on shows that organization's part of the account and nothing of others.
public interface ShowSession {
    Result handle(Query query);

    record Query(Session session) {}

    sealed interface Result {
        /// `endsAt` is when the session ends by time alone unless it is used again.
        record Shown(
                Session session,
                Instant endsAt,
                Person person,
                Optional<Organization> organization,
                Optional<Member> member,
                Optional<Provider> provider,
                Optional<Identity> identity)
                implements Result {}

        /// The account is gone since the session was recognised.
        record Gone() implements Result {}
    }

    /// The person as this session may see them.
    record Person(UserId id, Optional<EmailAddress> email, EmailStanding standing, Optional<PersonName> name) {}

    enum EmailStanding {
        VERIFIED,
        UNVERIFIED
    }
}
