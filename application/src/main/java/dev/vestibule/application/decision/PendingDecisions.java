package dev.vestibule.application.decision;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Logins;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.flow.DecisionFacts;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.flow.LoginFlow.AwaitingDecision;
import dev.vestibule.domain.flow.Operation;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserEmail;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes up a pending decision again: the same browser, the same account, in time, and nothing changed
/// beneath it.
final class PendingDecisions {
    private final InstantSource clock;

    PendingDecisions(InstantSource clock) {
        this.clock = clock;
    }

    /// Takes the decision and everything that it is decided by, for writing.
    Resumed resume(Stores stores, BrowserFlow browser) {
        return stores.flows()
                .lockDecision(browser.flow())
                .filter(_ -> browser.isBound())
                .map(decision -> inTime(stores, browser, decision))
                .orElseGet(() -> new Resumed.Stopped(browser.whyAbsent(clock.instant())));
    }

    private Resumed inTime(Stores stores, BrowserFlow browser, AwaitingDecision decision) {
        return decision.hasExpired(clock.instant())
                ? new Resumed.Stopped(Refusal.FLOW_EXPIRED)
                : withFacts(stores, browser, decision);
    }

    private Resumed withFacts(Stores stores, BrowserFlow browser, AwaitingDecision decision) {
        stores.locks().acquire(keys(decision));
        return stores.logins()
                .lockFacts(key(browser, decision.proof()))
                .map(facts -> unlessObstructed(stores, decision, facts))
                .orElseGet(() -> new Resumed.Stopped(Refusal.PROVIDER_DISABLED));
    }

    private static List<Locks.Key> keys(AwaitingDecision decision) {
        VerifiedIdentity proof = decision.proof();
        List<Locks.Key> keys = new ArrayList<>();
        keys.add(new Locks.Key.OfEntry(decision.origin().organization()));
        decision.boundTo().map(Locks.Key.OfUser::new).ifPresent(keys::add);
        keys.add(new Locks.Key.OfSubject(proof.provider(), proof.issuer(), proof.subject()));
        return keys;
    }

    private Logins.Key key(BrowserFlow browser, VerifiedIdentity proof) {
        return new Logins.Key(
                proof.provider(),
                proof.issuer(),
                proof.subject(),
                proof.email().address(),
                browser.session(),
                clock.instant());
    }

    private static Resumed unlessObstructed(Stores stores, AwaitingDecision decision, LoginFacts facts) {
        Optional<Refusal> obstacle =
                facts.obstacle(decision.origin()).or(() -> otherAccount(decision, facts.current()));
        return obstacle.<Resumed>map(Resumed.Stopped::new)
                .orElseGet(() -> new Resumed.Ready(decision, facts, decisionFacts(stores, facts)));
    }

    private static Optional<Refusal> otherAccount(AwaitingDecision decision, Optional<Session> current) {
        return decision.isBoundTo(current.map(Session::user)) ? Optional.empty() : Optional.of(Refusal.USER_MISMATCH);
    }

    private static DecisionFacts decisionFacts(Stores stores, LoginFacts facts) {
        return new DecisionFacts(
                facts.provider(), facts.provenDomains(), facts.current(), ownAddresses(stores, facts.current()));
    }

    /// The addresses that the signed-in account holds verified.
    static List<EmailAddress> ownAddresses(Stores stores, Optional<Session> current) {
        return current.stream()
                .flatMap(session -> stores.users().listEmails(session.user()).stream())
                .filter(UserEmail::isVerified)
                .map(UserEmail::address)
                .toList();
    }

    /// What came of taking a decision up again.
    sealed interface Resumed {
        record Ready(AwaitingDecision decision, LoginFacts facts, DecisionFacts answers) implements Resumed {
            Set<Operation> offered(Instant now) {
                return answers.offered(decision, now);
            }
        }

        record Stopped(Refusal refusal) implements Resumed {}
    }
}
