package dev.vestibule.application.linking;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.identity.TrustedEmail;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Opens accounts for people whom nobody knows yet.
final class Registrar {
    private final IdSource ids;
    private final InstantSource clock;
    private final Ledger ledger;

    Registrar(IdSource ids, InstantSource clock, Ledger ledger) {
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    UserId register(Stores stores, Arrival arrival, Optional<TrustedEmail> trusted) {
        UserId user = ids.next(UserId::new);
        Instant now = clock.instant();
        stores.users()
                .add(new User(user, arrival.fresh().username(), arrival.proof().name(), UserStanding.ACTIVE, now));
        arrival.proof().email().address().ifPresent(address -> claim(stores, user, address, trusted));
        ledger.write(
                stores,
                arrival.caller(),
                arrival.auditedAt(),
                AuditAction.USER_CREATED,
                new AuditTarget.OfUser(user),
                AuditDetails.of("provider", arrival.provider().id().toString()));
        ledger.announce(
                stores,
                new Signal.UserSignedUp(
                        arrival.organization().id(), user, arrival.provider().id()));
        return user;
    }

    /// A trusted address is verified at once, and what others merely claimed of it is void.
    private void claim(Stores stores, UserId user, EmailAddress address, Optional<TrustedEmail> trusted) {
        trusted.ifPresent(mine -> stores.users().retireUnverifiedClaims(mine.address()));
        stores.users().addEmail(new UserEmail(user, address, trusted.map(_ -> clock.instant())));
    }
}
