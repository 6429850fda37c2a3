package dev.vestibule.adapters.persistence.trace;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.LoginTraces;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptOutcome;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.trace.LoginTrace;
import dev.vestibule.domain.trace.LoginTraceId;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Traces in PostgreSQL. A batch is two statements, and one more for each kind of trace in it.
@Singleton
@Bean(typed = JdbcLoginTraces.class)
public final class JdbcLoginTraces implements LoginTraces {
    /// Greater than every id there is.
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /// An organization may have been deleted since the attempt.
    private static final String APPEND = """
            insert into login_traces (organization_id, provider_id, id, code, purpose, outcome, refusal, detail, user_id,
                                      at)
            select provider.organization_id, provider.id, trace.id::uuid, trace.code, trace.purpose, trace.outcome,
                   trace.refusal, trace.detail, trace.user_id::uuid, trace.at::timestamptz
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                     as trace (provider_id, id, code, purpose, outcome, refusal, detail, user_id, at)
            join providers provider on provider.id = trace.provider_id::uuid
            """;

    private static final String TRIM = """
            delete from login_traces
            where provider_id = ? and outcome = ? and refusal is not distinct from ?
              and id <= (select id from login_traces
                         where provider_id = ? and outcome = ? and refusal is not distinct from ?
                         order by id desc offset ? limit 1)
            """;

    private static final String LIST = """
            select * from login_traces
            where provider_id = ? and id < ? and (?::text is null or outcome = ?)
            order by id desc limit ?
            """;

    private final Sql sql;

    JdbcLoginTraces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void append(List<LoginTrace> traces, int mostAlike) {
        sql.run(
                APPEND,
                texts(traces, trace -> trace.attempt().provider().toString()),
                texts(traces, trace -> trace.id().toString()),
                texts(traces, trace -> trace.attempt().code().value()),
                texts(traces, trace -> trace.attempt().purpose().name()),
                texts(traces, trace -> Kind.of(trace).outcome()),
                texts(traces, trace -> Kind.of(trace).refusal()),
                texts(traces, trace -> detail(trace.attempt().conclusion())),
                texts(traces, trace -> user(trace.attempt().conclusion())),
                texts(traces, trace -> trace.at().toString()));
        traces.stream().map(Kind::of).distinct().forEach(kind -> trim(kind, mostAlike));
    }

    private static @Nullable String[] texts(List<LoginTrace> traces, Function<LoginTrace, @Nullable String> text) {
        return traces.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String detail(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Refused refused ? refused.detail() : null;
    }

    private static @Nullable String user(Conclusion conclusion) {
        return conclusion instanceof Conclusion.SignedIn(var user) ? user.toString() : null;
    }

    private void trim(Kind kind, int most) {
        sql.run(
                TRIM,
                kind.provider(),
                kind.outcome(),
                kind.refusal(),
                kind.provider(),
                kind.outcome(),
                kind.refusal(),
                most);
    }

    @Override
    public Optional<LoginTrace> find(ProviderId provider, TraceCode code) {
        return sql.find(
                "select * from login_traces where provider_id = ? and code = ? order by id desc limit 1",
                JdbcLoginTraces::trace,
                provider.value(),
                code.value());
    }

    /// Goes through the providers, of which an organization has few.
    @Override
    public List<LoginTrace> findAll(OrganizationId organization, Set<TraceCode> codes) {
        return sql.list(
                """
                select trace.* from providers provider
                join login_traces trace on trace.provider_id = provider.id and trace.code = any (?)
                where provider.organization_id = ?
                """,
                JdbcLoginTraces::trace,
                codes.stream().map(TraceCode::value).toArray(String[]::new),
                organization.value());
    }

    @Override
    public Page<LoginTrace> list(ProviderId provider, Optional<AttemptOutcome> outcome, PageRequest page) {
        String only = outcome.map(Enum::name).orElse(null);
        UUID before = page.after().map(Cursor::last).orElse(AFTER_ALL);
        List<LoginTrace> oneMore =
                sql.list(LIST, JdbcLoginTraces::trace, provider.value(), before, only, only, page.limit() + 1);
        return Page.of(oneMore, page, trace -> trace.id().value());
    }

    private static LoginTrace trace(ResultSet row) throws SQLException {
        var attempt = new Attempt(
                new OrganizationId(uuid(row, "organization_id")),
                new ProviderId(uuid(row, "provider_id")),
                AttemptPurpose.valueOf(row.getString("purpose")),
                new TraceCode(row.getString("code")),
                conclusion(row));
        return new LoginTrace(new LoginTraceId(uuid(row, "id")), attempt, instant(row, "at"));
    }

    private static Conclusion conclusion(ResultSet row) throws SQLException {
        return switch (AttemptOutcome.valueOf(row.getString("outcome"))) {
            case SIGNED_IN -> new Conclusion.SignedIn(new UserId(uuid(row, "user_id")));
            case DECISION_NEEDED -> new Conclusion.DecisionNeeded();
            case TEST_PASSED -> new Conclusion.TestPassed();
            case REFUSED -> new Conclusion.Refused(Refusal.valueOf(row.getString("refusal")), row.getString("detail"));
        };
    }

    @Override
    public int sweep(Instant then) {
        return sql.run("delete from login_traces where at < ?", then);
    }

    /// Traces of one kind went alike.
    private record Kind(
            UUID provider, String outcome, @Nullable String refusal) {
        static Kind of(LoginTrace trace) {
            Conclusion conclusion = trace.attempt().conclusion();
            return new Kind(
                    trace.attempt().provider().value(),
                    conclusion.outcome().name(),
                    conclusion instanceof Conclusion.Refused(var refusal, var _) ? refusal.name() : null);
        }
    }
}
