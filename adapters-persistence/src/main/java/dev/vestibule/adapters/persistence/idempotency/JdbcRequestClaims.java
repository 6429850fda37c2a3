package dev.vestibule.adapters.persistence.idempotency;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.RequestClaims;
import dev.vestibule.domain.idempotency.GivenAnswer;
import dev.vestibule.domain.idempotency.IdempotencyKey;
import dev.vestibule.domain.idempotency.RequestClaim;
import dev.vestibule.domain.idempotency.RequestClaimId;
import dev.vestibule.domain.idempotency.Requester;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Claims of requests in PostgreSQL.
@Singleton
@Bean(typed = JdbcRequestClaims.class)
public final class JdbcRequestClaims implements RequestClaims {
    /// Where the key is held already, its row is locked and answered as it is, or made anew if it is over.
    private static final String CLAIM = """
            insert into request_claims as held (id, requester, idempotency_key, sealed_print, made_at)
            values (?, ?, ?, ?, ?)
            on conflict (requester, idempotency_key) do update
            set id = case when held.made_at <= ? then excluded.id else held.id end,
                sealed_print = case when held.made_at <= ? then excluded.sealed_print else held.sealed_print end,
                sealed_answer = case when held.made_at <= ? then null else held.sealed_answer end,
                made_at = case when held.made_at <= ? then excluded.made_at else held.made_at end
            returning *
            """;

    private final Sql sql;
    private final ClaimCodec codec;

    JdbcRequestClaims(Sql sql, ClaimCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    @Override
    public RequestClaim claim(RequestClaim fresh, Instant then) {
        return sql.find(
                        CLAIM,
                        this::claim,
                        fresh.id().value(),
                        fresh.requester().name(),
                        fresh.key().value(),
                        codec.seal(fresh.id(), fresh.print()),
                        fresh.madeAt(),
                        then,
                        then,
                        then,
                        then)
                .orElseThrow();
    }

    private RequestClaim claim(ResultSet row) throws SQLException {
        var id = new RequestClaimId(uuid(row, "id"));
        return new RequestClaim(
                id,
                new Requester(row.getString("requester")),
                new IdempotencyKey(row.getString("idempotency_key")),
                codec.print(id, row.getString("sealed_print")),
                instant(row, "made_at"),
                Optional.ofNullable(row.getString("sealed_answer")).map(text -> codec.answer(id, text)));
    }

    @Override
    public void answer(RequestClaimId claim, GivenAnswer answer) {
        sql.run("update request_claims set sealed_answer = ? where id = ?", codec.seal(claim, answer), claim.value());
    }

    @Override
    public void release(RequestClaimId claim) {
        sql.run("delete from request_claims where id = ? and sealed_answer is null", claim.value());
    }

    @Override
    public int sweep(Instant then) {
        return sql.run("delete from request_claims where made_at <= ?", then);
    }
}
