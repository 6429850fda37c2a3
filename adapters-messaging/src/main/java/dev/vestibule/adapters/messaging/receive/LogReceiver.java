package dev.vestibule.adapters.messaging.receive;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.SignalReceivers.Outcome;
import dev.vestibule.domain.signal.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one line per signal, with ids only: no address, no name, no secret.
public final class LogReceiver {
    private static final Logger LOG = LoggerFactory.getLogger("vestibule.signals");

    Outcome receive(Delivery delivery) {
        LOG.info("signal id={} attempt={} {}", delivery.id(), delivery.attempts(), line(delivery.signal()));
        return new Outcome.Accepted();
    }

    private static String line(Signal signal) {
        return switch (signal) {
            case Signal.SsoEnabled it -> "kind=sso_enabled organization=" + it.organization() + provider(it.provider());
            case Signal.SsoDisabled it ->
                "kind=sso_disabled organization=" + it.organization() + provider(it.provider());
            case Signal.UserSignedUp it -> "kind=user_signed_up user=" + it.user() + provider(it.provider());
            case Signal.MemberJoined it ->
                "kind=member_joined organization=" + it.organization() + " user=" + it.user() + " member="
                        + it.member();
            case Signal.SignedInBySso it ->
                "kind=signed_in_by_sso organization=" + it.organization() + provider(it.provider()) + " user="
                        + it.user() + " identity=" + it.identity();
            case Signal.Notice _ -> "kind=notice";
        };
    }

    private static String provider(Object id) {
        return " provider=" + id;
    }
}
