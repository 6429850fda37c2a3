package dev.vestibule.application.logout;

import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.session.SsoAssurance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Ends a session, and says through which providers it came.
final class Company {
    Company() {}

    List<Companion> leave(Stores stores, SessionTokenHash token, Instant now) {
        List<Companion> companions = stores.sessions().find(token, now).stream()
                .flatMap(session -> session.assurances().stream()
                        .flatMap(assurance -> companion(stores, session, assurance).stream()))
                .toList();
        stores.sessions().end(token);
        return companions;
    }

    private static Optional<Companion> companion(Stores stores, Session session, SsoAssurance assurance) {
        return stores.providers()
                .find(assurance.organization(), assurance.provider())
                .map(provider -> new Companion(provider, hint(stores, session, assurance)));
    }

    private static Optional<IdTokenHint> hint(Stores stores, Session session, SsoAssurance assurance) {
        return stores.identities().list(assurance.organization(), session.user()).stream()
                .filter(identity -> identity.id().equals(assurance.identity()))
                .findFirst()
                .flatMap(Identity::idTokenHint);
    }

    /// A provider that may have a session of the same person.
    record Companion(Provider provider, Optional<IdTokenHint> hint) {}
}
