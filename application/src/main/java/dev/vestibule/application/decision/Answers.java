package dev.vestibule.application.decision;

import dev.vestibule.application.decision.PendingDecisions.Resumed;
import dev.vestibule.application.linking.Arrival;
import dev.vestibule.application.linking.Entrance;
import dev.vestibule.application.linking.Entrance.Admission;
import dev.vestibule.application.linking.Linkage;
import dev.vestibule.application.linking.Turnaway;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.session.FreshSecrets;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.flow.Operation;
import dev.vestibule.domain.flow.Question;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.LinkPlan;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.identity.TrustedEmail;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;

/// Carries out `confirm` and `newuser`: everything in the one transaction that also uses the decision up.
final class Answers {
    private final PendingDecisions decisions;
    private final Entrance entrance;
    private final Turnaway turnaway;
    private final InstantSource clock;

    Answers(PendingDecisions decisions, Entrance entrance, Turnaway turnaway, InstantSource clock) {
        this.decisions = decisions;
        this.entrance = entrance;
        this.turnaway = turnaway;
        this.clock = clock;
    }

    Answered confirm(Stores stores, BrowserFlow browser, FreshSecrets fresh, TraceCode trace) {
        return switch (decisions.resume(stores, browser)) {
            case Resumed.Ready ready -> confirm(stores, ready, new Entering(fresh, trace));
            case Resumed.Stopped(var refusal) -> new Answered.Refused(refusal);
        };
    }

    private Answered confirm(Stores stores, Resumed.Ready ready, Entering entering) {
        return finish(stores, ready, confirmed(stores, ready, entering), entering);
    }

    Answered newUser(Stores stores, BrowserFlow browser, FreshSecrets fresh, TraceCode trace) {
        return switch (decisions.resume(stores, browser)) {
            case Resumed.Ready ready -> finish(stores, ready, registered(ready), new Entering(fresh, trace));
            case Resumed.Stopped(var refusal) -> new Answered.Refused(refusal);
        };
    }

    private Choice confirmed(Stores stores, Resumed.Ready ready, Entering entering) {
        Optional<UserId> user = ready.decision().boundTo();
        if (user.isEmpty()) {
            return new Choice.Not(Refusal.NOT_SIGNED_IN);
        }
        if (!ready.offered(clock.instant()).contains(Operation.CONFIRM)) {
            return new Choice.Not(Refusal.STEP_UP_REQUIRED);
        }
        return ready.decision().question() == Question.SWITCH
                ? switched(stores, ready.facts(), entering)
                : linked(user.orElseThrow(), ready.facts().match(), held(stores, ready, user.orElseThrow()));
    }

    /// L1b goes on as L1: the identity must still be known, and its owner active.
    private Choice switched(Stores stores, LoginFacts facts, Entering entering) {
        return switch (facts.match()) {
            case IdentityMatch.Known known -> new Choice.By(new Linkage.Refresh(known.identity()));
            case IdentityMatch.KnownButInactive inactive ->
                new Choice.Not(turnaway.write(stores, entering.caller(facts), inactive));
            case IdentityMatch.Unknown _ -> new Choice.Not(Refusal.IDENTITY_CONFLICT);
        };
    }

    private static Choice linked(UserId user, IdentityMatch match, Optional<Identity> held) {
        LinkPlan plan = LinkPlan.decide(user, match, held);
        return Linkage.of(plan, user, LinkProof.OWN_CREDENTIAL)
                .<Choice>map(Choice.By::new)
                .orElseGet(() -> new Choice.Not(Refusal.IDENTITY_CONFLICT));
    }

    private static Optional<Identity> held(Stores stores, Resumed.Ready ready, UserId user) {
        VerifiedIdentity proof = ready.decision().proof();
        return stores.identities().lockByUser(proof.provider(), proof.issuer(), user);
    }

    private Choice registered(Resumed.Ready ready) {
        if (ready.facts().provider().policy().jit() == JustInTime.OFF) {
            return new Choice.Not(Refusal.JIT_DISABLED);
        }
        return ready.offered(clock.instant()).contains(Operation.NEWUSER)
                ? unlessOwned(ready.facts(), ready.decision().proof())
                : new Choice.Not(Refusal.OPERATION_NOT_OFFERED);
    }

    /// Only where the provider is trusted for the address may its owner's existence show.
    private static Choice unlessOwned(LoginFacts facts, VerifiedIdentity proof) {
        Optional<TrustedEmail> trusted = facts.trusted(proof.email());
        Optional<Identity> abandoned = facts.match().abandoned();
        if (abandoned.isEmpty() && !(facts.match() instanceof IdentityMatch.Unknown)) {
            return new Choice.Not(Refusal.IDENTITY_CONFLICT);
        }
        return trusted.isPresent() && facts.candidate().isPresent()
                ? new Choice.Not(Refusal.EMAIL_IN_USE)
                : new Choice.By(new Linkage.Register(trusted, abandoned));
    }

    private Answered finish(Stores stores, Resumed.Ready ready, Choice choice, Entering entering) {
        return switch (choice) {
            case Choice.By(var linkage) -> admit(stores, ready, linkage, entering);
            case Choice.Not(var refusal) -> new Answered.Refused(refusal);
        };
    }

    private Answered admit(Stores stores, Resumed.Ready ready, Linkage linkage, Entering entering) {
        var arrival = new Arrival(
                entering.caller(ready.facts()), ready.facts(), ready.decision().proof(), entering.fresh());
        return switch (entrance.admit(stores, arrival, linkage)) {
            case Admission.Admitted admitted -> {
                stores.flows().removeDecision(ready.decision().origin().id());
                yield new Answered.SignedIn(
                        admitted.session(), ready.decision().origin().next());
            }
            case Admission.Refused(var refusal) -> new Answered.Refused(refusal);
        };
    }

    private record Entering(FreshSecrets fresh, TraceCode trace) {
        Caller caller(LoginFacts facts) {
            Actor actor = facts.current().<Actor>map(Actor.SignedIn::new).orElseGet(Actor.Anonymous::new);
            return new Caller(actor, trace);
        }
    }

    private sealed interface Choice {
        record By(Linkage linkage) implements Choice {}

        record Not(Refusal refusal) implements Choice {}
    }

    sealed interface Answered {
        record SignedIn(OpenedSession session, ReturnTarget next) implements Answered {}

        record Refused(Refusal refusal) implements Answered {}
    }
}
