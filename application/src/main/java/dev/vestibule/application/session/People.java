package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.ShowAccount.Address;
import dev.vestibule.application.port.in.session.ShowSession.EmailStanding;
import dev.vestibule.application.port.in.session.ShowSession.Person;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.Sight;
import dev.vestibule.domain.session.SsoAssurance;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return new Sight(session).isWhole()
                ? whole(user, emails)
                : throughProvider(stores, user, emails, identity(stores, session));
    }

    private static Person whole(User user, List<UserEmail> emails) {
        Optional<UserEmail> first = emails.stream().findFirst();
        return new Person(user.id(), first.map(UserEmail::address), standing(first), user.name());
    }

    private static Person throughProvider(
            Stores stores, User user, List<UserEmail> emails, Optional<Identity> identity) {
        Optional<Address> asserted = identity.flatMap(through -> asserted(stores, emails, through));
        return new Person(
                user.id(),
                asserted.map(Address::address),
                asserted.map(Address::standing).orElse(EmailStanding.UNVERIFIED),
                identity.flatMap(Identity::name));
    }

    /// The account's addresses, or where the session sees only a part of it, those that the identities in it assert.
    List<Address> addresses(Stores stores, Sight sight, List<Identity> identities) {
        List<UserEmail> emails = stores.users().listEmails(sight.session().user());
        Stream<Address> seen = sight.isWhole()
                ? emails.stream().map(email -> new Address(email.address(), standing(Optional.of(email))))
                : identities.stream().flatMap(identity -> asserted(stores, emails, identity).stream());
        return List.copyOf(seen.sorted(Comparator.comparing(Address::standing))
                .collect(Collectors.toMap(
                        address -> address.address().key(),
                        Function.identity(),
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values());
    }

    /// Whether the account verified an address shows only within the organization's own domains: else a provider
    /// could ask, one asserted address at a time, which addresses the account has elsewhere.
    private static Optional<Address> asserted(Stores stores, List<UserEmail> emails, Identity identity) {
        return identity.email()
                .map(address -> new Address(
                        address,
                        standing(emails.stream()
                                .filter(email -> email.address().isSameAs(address))
                                .filter(_ -> isWithin(stores, identity.organization(), address))
                                .findFirst())));
    }

    private static boolean isWithin(Stores stores, OrganizationId organization, EmailAddress address) {
        return stores.domains()
                .findByName(address.domain())
                .filter(domain -> domain.organization().equals(organization))
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
