package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.ShowSession.Person;
import dev.vestibule.application.port.in.session.ShowSession.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SsoAssurance;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A session with all that belongs to it in its active organization.
final class SessionPicture {
    private final People people;

    SessionPicture(People people) {
        this.people = people;
    }

    Result of(Stores stores, Session session) {
        return people.seenBy(stores, session)
                .<Result>map(person -> shown(stores, session, person))
                .orElseGet(Result.Gone::new);
    }

    private static Result.Shown shown(Stores stores, Session session, Person person) {
        Optional<SsoAssurance> assurance = assurance(session);
        Optional<Organization> organization = assurance
                .map(SsoAssurance::organization)
                .or(session::activeOrganization)
                .flatMap(id -> find(stores, id));
        return new Result.Shown(
                session,
                end(stores, session),
                person,
                organization,
                organization.flatMap(found -> stores.members().find(found.id(), session.user())),
                assurance.flatMap(held -> provider(stores, held)),
                assurance.flatMap(held -> identity(stores, session, held)));
    }

    /// A session without an own credential is over when the last of its assurances is.
    private static Instant end(Stores stores, Session session) {
        Optional<Instant> opensNothing = session.assurances().stream()
                .filter(_ -> session.ownCredentialAt().isEmpty())
                .map(held -> end(stores, held))
                .max(Instant::compareTo);
        return Stream.concat(Stream.of(session.idleUntil(), session.endsAt()), opensNothing.stream())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant end(Stores stores, SsoAssurance assurance) {
        return find(stores, assurance.organization())
                .map(organization -> assurance.endsUnder(organization.sessions()))
                .orElse(assurance.endsAt());
    }

    private static Optional<SsoAssurance> assurance(Session session) {
        return session.activeOrganization()
                .flatMap(session::assuranceFor)
                .or(() -> session.assurances().stream().findFirst());
    }

    private static Optional<Organization> find(Stores stores, OrganizationId id) {
        return stores.organizations().find(new OrganizationRef.ById(id));
    }

    private static Optional<Provider> provider(Stores stores, SsoAssurance assurance) {
        return stores.providers().find(assurance.organization(), assurance.provider());
    }

    private static Optional<Identity> identity(Stores stores, Session session, SsoAssurance assurance) {
        return People.identity(stores, session, assurance);
    }
}
