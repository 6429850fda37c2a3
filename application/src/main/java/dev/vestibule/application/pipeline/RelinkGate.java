package dev.vestibule.application.pipeline;

import dev.vestibule.application.port.out.store.Logins.Destination;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;

/// Whether a relink link leads anywhere. Asked before the provider is; all of it is asked again where the sign-in is
/// finished.
final class RelinkGate {
    private final InstantSource clock;

    RelinkGate(InstantSource clock) {
        this.clock = clock;
    }

    Opening open(Stores stores, MailedTokenHash token, Optional<SessionTokenHash> session) {
        return stores.relinkLinks()
                .find(token)
                .filter(link -> link.isOpen(clock.instant()))
                .filter(link -> isForSomebody(stores, link))
                .flatMap(link -> destination(stores, link).map(there -> open(link, there, visitor(stores, session))))
                .orElseGet(() -> new Opening.Closed(Refusal.LINK_INVALID));
    }

    private static boolean isForSomebody(Stores stores, RelinkLink link) {
        return stores.members()
                .find(link.organization(), link.user())
                .filter(link::isFor)
                .flatMap(member -> stores.users().find(member.user()))
                .filter(User::isActive)
                .isPresent();
    }

    private static Optional<Destination> destination(Stores stores, RelinkLink link) {
        return stores.logins().findDestination(link.provider()).filter(there -> link.leadsThrough(there.provider()));
    }

    private Optional<UserId> visitor(Stores stores, Optional<SessionTokenHash> session) {
        return session.flatMap(hash -> stores.sessions().find(hash, clock.instant()))
                .map(Session::user);
    }

    private static Opening open(RelinkLink link, Destination there, Optional<UserId> visitor) {
        if (!there.organization().isActive()) {
            return new Opening.Closed(Refusal.ORGANIZATION_DISABLED);
        }
        return there.provider().isEnabled()
                ? new Opening.Open(link, there, visitor)
                : new Opening.Closed(Refusal.PROVIDER_DISABLED);
    }

    sealed interface Opening {
        record Open(RelinkLink link, Destination destination, Optional<UserId> visitor) implements Opening {
            boolean isSomebodyElses() {
                return visitor.filter(user -> !user.equals(link.user())).isPresent();
            }
        }

        record Closed(Refusal refusal) implements Opening {}
    }
}
