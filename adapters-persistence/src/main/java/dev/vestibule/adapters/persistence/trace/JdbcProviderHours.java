package dev.vestibule.adapters.persistence.trace;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.ProviderHours;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.ProviderHour;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Counted hours in PostgreSQL.
@Singleton
@Bean(typed = JdbcProviderHours.class)
public final class JdbcProviderHours implements ProviderHours {
    /// `greatest` passes over what is null.
    private static final String ADD = """
            insert into provider_hours (provider_id, hour, sign_ins, refusals, last_sign_in, last_refusal)
            select provider.id, counted.hour::timestamptz, counted.sign_ins::integer, counted.refusals::integer,
                   counted.last_sign_in::timestamptz, counted.last_refusal::timestamptz
            from unnest(?, ?, ?, ?, ?, ?)
                     as counted (provider_id, hour, sign_ins, refusals, last_sign_in, last_refusal)
            join providers provider on provider.id = counted.provider_id::uuid
            order by provider.id, counted.hour
            on conflict (provider_id, hour) do update
            set sign_ins = provider_hours.sign_ins + excluded.sign_ins,
                refusals = provider_hours.refusals + excluded.refusals,
                last_sign_in = greatest(provider_hours.last_sign_in, excluded.last_sign_in),
                last_refusal = greatest(provider_hours.last_refusal, excluded.last_refusal)
            """;

    private final Sql sql;

    JdbcProviderHours(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(List<ProviderHour> hours) {
        List<ProviderHour> summed = ProviderHour.summed(hours);
        if (!summed.isEmpty()) {
            sql.run(
                    ADD,
                    texts(summed, hour -> hour.provider().toString()),
                    texts(summed, hour -> hour.hour().toString()),
                    texts(summed, hour -> Integer.toString(hour.signIns())),
                    texts(summed, hour -> Integer.toString(hour.refusals())),
                    texts(summed, hour -> text(hour.lastSignIn())),
                    texts(summed, hour -> text(hour.lastRefusal())));
        }
    }

    private static @Nullable String[] texts(List<ProviderHour> hours, Function<ProviderHour, @Nullable String> text) {
        return hours.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }

    @Override
    public List<ProviderHour> list(ProviderId provider, Instant since) {
        return sql.list(
                "select * from provider_hours where provider_id = ? and hour >= ? order by hour",
                row -> hour(provider, row),
                provider.value(),
                since);
    }

    private static ProviderHour hour(ProviderId provider, ResultSet row) throws SQLException {
        return new ProviderHour(
                provider,
                instant(row, "hour"),
                row.getInt("sign_ins"),
                row.getInt("refusals"),
                maybe(row, "last_sign_in"),
                maybe(row, "last_refusal"));
    }

    private static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? Optional.empty() : Optional.of(instant(row, column));
    }

    @Override
    public int sweep(Instant then) {
        return sql.run("delete from provider_hours where hour < ?", then);
    }
}
