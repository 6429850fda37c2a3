package dev.vestibule.application.pipeline;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Logins;
import dev.vestibule.application.session.FreshSecrets;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.SsoFlow;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionTokenHash;
import java.time.Instant;
import java.util.Optional;

/// What a finishing transaction begins with.
record Arrived<F extends SsoFlow.Asserted>(
        F flow, Optional<SessionTokenHash> session, FreshSecrets fresh, TraceCode trace) {
    FlowOrigin origin() {
        return flow.origin();
    }

    VerifiedIdentity proof() {
        return flow.proof();
    }

    Locks.Key entry() {
        return new Locks.Key.OfEntry(origin().organization());
    }

    Locks.Key organization() {
        return new Locks.Key.OfOrganization(origin().organization());
    }

    Locks.Key subject() {
        return new Locks.Key.OfSubject(proof().provider(), proof().issuer(), proof().subject());
    }

    Logins.Key key(Instant now) {
        return new Logins.Key(
                proof().provider(),
                proof().issuer(),
                proof().subject(),
                proof().email().address(),
                session,
                now);
    }

    Caller caller(Optional<Session> current) {
        Actor actor = current.<Actor>map(Actor.SignedIn::new).orElseGet(Actor.Anonymous::new);
        return new Caller(actor, trace);
    }
}
