package dev.vestibule.application.pipeline;

import dev.vestibule.application.linking.Arrival;
import dev.vestibule.application.linking.Entrance;
import dev.vestibule.application.linking.Entrance.Admission;
import dev.vestibule.application.linking.Linkage;
import dev.vestibule.application.linking.Turnaway;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.flow.LoginDecision;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.flow.LoginFlow.IdentityProven;
import dev.vestibule.domain.flow.Question;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.LinkPlan;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The third beat: reads the facts under the locks of the finishing transaction, decides by the login
/// table, and carries the decision out.
final class FinishLogin {
    private final Entrance entrance;
    private final Turnaway turnaway;
    private final InstantSource clock;

    FinishLogin(Entrance entrance, Turnaway turnaway, InstantSource clock) {
        this.entrance = entrance;
        this.turnaway = turnaway;
        this.clock = clock;
    }

    Outcome finish(Stores stores, Arrived<IdentityProven> arrived) {
        stores.locks().acquire(List.of(arrived.entry(), arrived.subject()));
        return stores.logins()
                .lockFacts(arrived.key(clock.instant()))
                .map(facts -> unlessObstructed(stores, arrived, facts))
                .orElseGet(() -> new Outcome.Refused(Refusal.PROVIDER_DISABLED));
    }

    private Outcome unlessObstructed(Stores stores, Arrived<IdentityProven> arrived, LoginFacts facts) {
        return facts.obstacle(arrived.flow().origin())
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> carryOut(stores, arrived, facts));
    }

    private Outcome carryOut(Stores stores, Arrived<IdentityProven> arrived, LoginFacts facts) {
        IdentityProven flow = arrived.flow();
        return switch (LoginDecision.decide(flow.origin(), flow.proof().email(), facts)) {
            case LoginDecision.Recognise(var match) ->
                admit(stores, arrived, facts, new Linkage.Refresh(match.identity()));
            case LoginDecision.AttachToCandidate(var user) -> attach(stores, arrived, facts, user);
            case LoginDecision.CreateAccount(var email) ->
                admit(
                        stores,
                        arrived,
                        facts,
                        new Linkage.Register(Optional.of(email), facts.match().abandoned()));
            case LoginDecision.Ask(var question) -> ask(stores, flow, facts, question);
            case LoginDecision.Refuse(var refusal) -> refuse(stores, arrived, facts, refusal);
        };
    }

    /// To somebody who holds no identity here.
    private Outcome attach(Stores stores, Arrived<IdentityProven> arrived, LoginFacts facts, UserId candidate) {
        LinkPlan plan = LinkPlan.decide(candidate, facts.match(), Optional.empty());
        return Linkage.of(plan, candidate, LinkProof.TRUSTED_EMAIL)
                .map(linkage -> admit(stores, arrived, facts, linkage))
                .orElseGet(() -> new Outcome.Refused(Refusal.IDENTITY_CONFLICT));
    }

    private Outcome admit(Stores stores, Arrived<IdentityProven> arrived, LoginFacts facts, Linkage linkage) {
        var arrival = new Arrival(
                arrived.caller(facts.current()), facts, arrived.flow().proof(), arrived.fresh());
        return switch (entrance.admit(stores, arrival, linkage)) {
            case Admission.Admitted admitted -> new Outcome.SignedIn(admitted);
            case Admission.Refused(var refusal) -> new Outcome.Refused(refusal);
        };
    }

    private Outcome ask(Stores stores, IdentityProven flow, LoginFacts facts, Question question) {
        stores.flows().saveDecision(flow.undecided(question, facts.current().map(Session::user), clock.instant()));
        return new Outcome.Undecided();
    }

    /// A refusal that names an account is written down; the others leave nothing.
    private Outcome refuse(Stores stores, Arrived<IdentityProven> arrived, LoginFacts facts, Refusal refusal) {
        return facts.match() instanceof IdentityMatch.KnownButInactive inactive
                ? new Outcome.Refused(turnaway.write(stores, arrived.caller(facts.current()), inactive))
                : new Outcome.Refused(refusal);
    }
}
