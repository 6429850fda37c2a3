package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.RequestClaims;
import dev.vestibule.domain.idempotency.GivenAnswer;
import dev.vestibule.domain.idempotency.RequestClaim;
import dev.vestibule.domain.idempotency.RequestClaimId;
import java.time.Instant;
import java.util.Optional;

/// Claims of requests in memory.
final class MemoryRequestClaims implements RequestClaims {
    private final Unit unit;

    MemoryRequestClaims(Unit unit) {
        this.unit = unit;
    }

    @Override
    public RequestClaim claim(RequestClaim fresh, Instant then) {
        var rows = unit.toWrite().requestClaims();
        Optional<RequestClaim> holder = rows.values().stream()
                .filter(row -> row.requester().equals(fresh.requester()))
                .filter(row -> row.key().equals(fresh.key()))
                .findFirst();
        return holder.filter(row -> row.madeAt().isAfter(then)).orElseGet(() -> replace(holder, fresh));
    }

    private RequestClaim replace(Optional<RequestClaim> over, RequestClaim fresh) {
        over.ifPresent(row -> unit.toWrite().requestClaims().remove(row.id()));
        unit.toWrite().requestClaims().put(fresh.id(), fresh);
        return fresh;
    }

    @Override
    public void answer(RequestClaimId claim, GivenAnswer answer) {
        unit.toWrite().requestClaims().computeIfPresent(claim, (_, row) -> answered(row, answer));
    }

    private static RequestClaim answered(RequestClaim row, GivenAnswer answer) {
        return new RequestClaim(row.id(), row.requester(), row.key(), row.print(), row.madeAt(), Optional.of(answer));
    }

    @Override
    public void release(RequestClaimId claim) {
        unit.toWrite()
                .requestClaims()
                .computeIfPresent(claim, (_, row) -> row.answer().isEmpty() ? null : row);
    }

    @Override
    public int sweep(Instant then) {
        var rows = unit.toWrite().requestClaims();
        int before = rows.size();
        rows.values().removeIf(row -> !row.madeAt().isAfter(then));
        return before - rows.size();
    }
}
