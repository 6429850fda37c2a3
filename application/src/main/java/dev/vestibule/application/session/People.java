package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.ShowSession.EmailStanding;
import dev.vestibule.application.port.in.session.ShowSession.Person;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SsoAssurance;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import java.util.List;
import java.util.Optional;

/// What a session may see of its own person. Without the account's own credential that is what the
/// organization's provider said, and nothing that came from elsewhere.
public final class People {
    public People() {}

    /// Empty when the account is gone.
    public Optional<Person> seenBy(Stores stores, Session session) {
        return stores.users().find(session.user()).map(user -> seenBy(stores, session, user));
    }

    private static Person seenBy(Stores stores, Session session, User user) {
        List<UserEmail> emails = stores.users().listEmails(user.id());
        return session.ownCredentialAt().isPresent()
                ? whole(user, emails)
                : throughProvider(stores, user, emails, identity(stores, session));
    }

    private static Person whole(User user, List<UserEmail> emails) {
        Optional<UserEmail> first = emails.stream().findFirst();
        return new Person(user.id(), first.map(UserEmail::address), standing(first), user.name());
    }

    /// Whether the account verified an address shows only within the organization's own domains: else a provider
    /// could ask, one asserted address at a time, which addresses the account has elsewhere.
    private static Person throughProvider(
            Stores stores, User user, List<UserEmail> emails, Optional<Identity> identity) {
        Optional<EmailAddress> asserted = identity.flatMap(Identity::email);
        Optional<UserEmail> owned = emails.stream()
                .filter(email -> asserted.filter(email.address()::isSameAs).isPresent())
                .filter(email -> isWithin(stores, identity, email.address()))
                .findFirst();
        return new Person(user.id(), asserted, standing(owned), identity.flatMap(Identity::name));
    }

    private static boolean isWithin(Stores stores, Optional<Identity> identity, EmailAddress address) {
        return stores.domains()
                .findByName(address.domain())
                .filter(domain -> identity.filter(
                                through -> through.organization().equals(domain.organization()))
                        .isPresent())
                .isPresent();
    }

    private static EmailStanding standing(Optional<UserEmail> email) {
        return email.filter(UserEmail::isVerified).isPresent() ? EmailStanding.VERIFIED : EmailStanding.UNVERIFIED;
    }

    /// The identity behind the session's assurance of its active organization, or else its first.
    static Optional<Identity> identity(Stores stores, Session session) {
        return session.activeOrganization()
                .flatMap(session::assuranceFor)
                .or(() -> session.assurances().stream().findFirst())
                .flatMap(assurance -> identity(stores, session, assurance));
    }

    static Optional<Identity> identity(Stores stores, Session session, SsoAssurance assurance) {
        OrganizationId organization = assurance.organization();
        return stores.identities().list(organization, session.user()).stream()
                .filter(identity -> identity.id().equals(assurance.identity()))
                .findFirst();
    }
}
