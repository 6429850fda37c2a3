package dev.vestibule.application.idempotency;

import dev.vestibule.application.port.in.idempotency.ClaimRequest;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.idempotency.RequestClaim;
import dev.vestibule.domain.idempotency.RequestClaimId;
import dev.vestibule.domain.idempotency.Requester;
import java.time.Instant;
import java.time.InstantSource;

final class ClaimRequestHandler implements ClaimRequest {
    private final UnitOfWork unitOfWork;
    private final IdSource ids;
    private final InstantSource clock;

    ClaimRequestHandler(UnitOfWork unitOfWork, IdSource ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Result handle(Command command) {
        Instant now = clock.instant();
        var fresh = RequestClaim.of(
                ids.next(RequestClaimId::new), Requester.of(command.actor()), command.key(), command.print(), now);
        RequestClaim holder =
                unitOfWork.execute(stores -> stores.requestClaims().claim(fresh, now.minus(RequestClaim.KEPT)));
        return holder.id().equals(fresh.id()) ? new Result.Claimed(fresh.id()) : held(holder, fresh, now);
    }

    private static Result held(RequestClaim holder, RequestClaim fresh, Instant now) {
        return holder.isForTheSameAs(fresh)
                ? holder.answer().<Result>map(Result.Answered::new).orElseGet(() -> unanswered(holder, now))
                : new Result.KeyReused();
    }

    private static Result unanswered(RequestClaim holder, Instant now) {
        return holder.mayRun(now) ? new Result.UnderWay() : new Result.OutcomeUnknown();
    }
}
