package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.user.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/// What a login needs to know, each question answered by one statement.
public interface Logins {
    /// The provider and its organization; empty when there is no such provider. Takes no lock.
    Optional<Destination> findDestination(ProviderId provider);

    /// Everything a login is decided by. Needs the lock on the subject; takes the identity and its owner
    /// for saving. Empty when the provider is gone.
    Optional<LoginFacts> lockFacts(Key key);

    record Destination(Organization organization, Provider provider) {}

    /// Whom the provider vouched for, and the browser's own session.
    record Key(
            ProviderId provider,
            Issuer issuer,
            Subject subject,
            Optional<EmailAddress> email,
            Optional<SessionTokenHash> session,
            Instant now) {}
}
