package dev.vestibule.application.decision;

import dev.vestibule.application.port.in.pipeline.ShowDecision.JoiningPolicy;
import dev.vestibule.application.port.in.pipeline.ShowDecision.Result;
import dev.vestibule.application.port.in.session.ShowSession.Person;
import dev.vestibule.application.port.out.store.Logins.Destination;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.session.People;
import dev.vestibule.domain.flow.DecisionFacts;
import dev.vestibule.domain.flow.LoginFlow.AwaitingDecision;
import dev.vestibule.domain.flow.Question;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a decision page may show to the browser that it belongs to.
final class DecisionPicture {
    private final InstantSource clock;
    private final People people;

    DecisionPicture(InstantSource clock, People people) {
        this.clock = clock;
        this.people = people;
    }

    Result of(Stores stores, BrowserFlow browser) {
        return stores.flows()
                .findDecision(browser.flow())
                .filter(_ -> browser.isBound())
                .map(decision -> inTime(stores, browser, decision))
                .orElseGet(() -> new Result.Refused(browser.whyAbsent(clock.instant())));
    }

    private Result inTime(Stores stores, BrowserFlow browser, AwaitingDecision decision) {
        Optional<Session> current =
                browser.session().flatMap(hash -> stores.sessions().find(hash, clock.instant()));
        if (decision.hasExpired(clock.instant())) {
            return new Result.Refused(Refusal.FLOW_EXPIRED);
        }
        return decision.isBoundTo(current.map(Session::user))
                ? atDestination(stores, decision, current)
                : new Result.Refused(Refusal.USER_MISMATCH);
    }

    private Result atDestination(Stores stores, AwaitingDecision decision, Optional<Session> current) {
        return stores.logins()
                .findDestination(decision.origin().provider())
                .map(destination -> unlessObstructed(stores, decision, current, destination))
                .orElseGet(() -> new Result.Refused(Refusal.PROVIDER_DISABLED));
    }

    private Result unlessObstructed(
            Stores stores, AwaitingDecision decision, Optional<Session> current, Destination destination) {
        return decision.origin()
                .obstacle(destination.organization(), destination.provider())
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> pending(stores, decision, current, destination));
    }

    private Result pending(
            Stores stores, AwaitingDecision decision, Optional<Session> current, Destination destination) {
        var facts = new DecisionFacts(
                destination.provider(),
                provenDomains(stores, destination.organization()),
                current,
                PendingDecisions.ownAddresses(stores, current));
        VerifiedIdentity proof = decision.proof();
        return new Result.Pending(
                decision.question(),
                destination.organization().name(),
                destination.provider().name(),
                proof.email().address(),
                proof.name(),
                current.flatMap(session -> people.seenBy(stores, session)).map(DecisionPicture::label),
                Optional.of(label(proof)).filter(_ -> decision.question() == Question.SWITCH),
                facts.offered(decision, clock.instant()),
                facts.isOpenTo(decision) ? JoiningPolicy.OPEN : JoiningPolicy.CLOSED);
    }

    private static Set<DomainName> provenDomains(Stores stores, Organization organization) {
        return stores.domains().list(organization.id()).stream()
                .map(ProvenDomain::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String label(Person person) {
        return person.email()
                .map(EmailAddress::text)
                .or(() -> person.name().map(PersonName::value))
                .orElse("an account without an address");
    }

    private static String label(VerifiedIdentity proof) {
        return proof.email()
                .address()
                .map(EmailAddress::text)
                .or(() -> proof.name().map(PersonName::value))
                .orElseGet(() -> proof.subject().value());
    }
}
