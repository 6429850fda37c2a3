package dev.vestibule.application.delivery;

import dev.vestibule.application.port.in.delivery.SweepExpired;
import dev.vestibule.application.port.out.store.MemberNotices;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.idempotency.RequestClaim;
import dev.vestibule.domain.session.SentCode;
import dev.vestibule.domain.trace.LoginTrace;
import dev.vestibule.domain.webhook.WebhookDelivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

final class SweepExpiredHandler implements SweepExpired {
    /// More than are made between two sweeps, and few enough for one statement.
    static final int MOST_ATTEMPTS = 20_000;

    /// How long it can be seen that a signal was delivered.
    static final Duration DELIVERED_KEPT = Duration.ofDays(7);

    /// At once; between two sweeps at most that many are delivered for long.
    static final int MOST_DELIVERED = 50_000;

    private final UnitOfWork unitOfWork;
    private final Attempts attempts;
    private final InstantSource clock;

    SweepExpiredHandler(UnitOfWork unitOfWork, Attempts attempts, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.attempts = attempts;
        this.clock = clock;
    }

    /// A decision stays until its flow says by itself that it is over: who comes late is told so, and not that
    /// somebody answered already.
    @Override
    public Result handle(Command command) {
        Instant now = clock.instant();
        Instant over = now.minus(FlowOrigin.LIFE);
        int rows = unitOfWork.execute(stores -> stores.flows().sweep(over)
                + stores.sessions().sweep(now)
                + stores.repairs().sweep(now)
                + stores.sentCodes().sweep(now.minus(SentCode.COUNTED))
                + stores.proofLinks().sweep(now.minus(ProofLink.KEPT))
                + stores.relinkLinks().sweep(now)
                + stores.passwordLinks().sweep(now)
                + stores.apiKeys().sweep(now.minus(ApiKey.KEPT))
                + stores.requestClaims().sweep(now.minus(RequestClaim.KEPT))
                + stores.memberNotices().sweep(now.minus(MemberNotices.KEPT))
                + stores.loginTraces().sweep(now.minus(LoginTrace.KEPT))
                + stores.webhooks().sweepDeliveries(now.minus(WebhookDelivery.KEPT))
                + stores.outbox().eraseExpired()
                + stores.outbox().sweep(DELIVERED_KEPT, MOST_DELIVERED));
        return new Result.Swept(rows + attempts.sweep(MOST_ATTEMPTS));
    }
}
