package dev.vestibule.adapters.persistence.flow;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Flows;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.LoginFlow.AwaitingDecision;
import dev.vestibule.domain.flow.Question;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Used flows and pending decisions in PostgreSQL.
@Singleton
@Bean(typed = JdbcFlows.class)
public final class JdbcFlows implements Flows {
    private static final String SAVE_DECISION = """
            insert into flow_decisions (organization_id, flow_id, provider_id, trust_version, started_by, next,
                                        started_at, question, bound_to, ends_at, sealed_proof)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (flow_id) do update
            set question = excluded.question, bound_to = excluded.bound_to, ends_at = excluded.ends_at,
                sealed_proof = excluded.sealed_proof
            """;

    private static final String SWEEP = """
            with claims as (delete from flow_claims where kept_until <= ? returning 1),
                 decisions as (delete from flow_decisions where ends_at <= ? returning 1)
            select (select count(*) from claims) + (select count(*) from decisions) as removed
            """;

    private final Sql sql;
    private final ProofCodec proofs;

    JdbcFlows(Sql sql, ProofCodec proofs) {
        this.sql = sql;
        this.proofs = proofs;
    }

    @Override
    public Claim claim(FlowId flow, Instant keptUntil) {
        int inserted = sql.run(
                "insert into flow_claims (flow_id, kept_until) values (?, ?) on conflict (flow_id) do nothing",
                flow.value(),
                keptUntil);
        return inserted == 1 ? Claim.CLAIMED : Claim.ALREADY_USED;
    }

    @Override
    public void saveDecision(AwaitingDecision decision) {
        FlowOrigin origin = decision.origin();
        sql.run(
                SAVE_DECISION,
                origin.organization().value(),
                origin.id().value(),
                origin.provider().value(),
                origin.trustVersion().number(),
                origin.startedBy().map(UserId::value).orElse(null),
                origin.next().location(),
                origin.startedAt(),
                decision.question().name(),
                decision.boundTo().map(UserId::value).orElse(null),
                decision.endsAt(),
                proofs.seal(origin.id(), decision.proof()).base64());
    }

    @Override
    public Optional<AwaitingDecision> findDecision(FlowId flow) {
        return sql.find("select * from flow_decisions where flow_id = ?", this::decision, flow.value());
    }

    @Override
    public Optional<AwaitingDecision> lockDecision(FlowId flow) {
        return sql.find("select * from flow_decisions where flow_id = ? for update", this::decision, flow.value());
    }

    private AwaitingDecision decision(ResultSet row) throws SQLException {
        FlowOrigin origin = origin(row);
        return new AwaitingDecision(
                origin,
                proofs.open(origin.id(), new Ciphertext(row.getString("sealed_proof"))),
                Question.valueOf(row.getString("question")),
                Optional.ofNullable(row.getObject("bound_to", UUID.class)).map(UserId::new),
                instant(row, "ends_at"));
    }

    /// Only sign-ins wait for a decision.
    private static FlowOrigin origin(ResultSet row) throws SQLException {
        return new FlowOrigin(
                new FlowId(uuid(row, "flow_id")),
                new FlowPurpose.Login(),
                new OrganizationId(uuid(row, "organization_id")),
                new ProviderId(uuid(row, "provider_id")),
                new TrustVersion(row.getInt("trust_version")),
                Optional.ofNullable(row.getObject("started_by", UUID.class)).map(UserId::new),
                new ReturnTarget(row.getString("next")),
                instant(row, "started_at"));
    }

    @Override
    public void removeDecision(FlowId flow) {
        sql.run("delete from flow_decisions where flow_id = ?", flow.value());
    }

    @Override
    public int sweep(Instant now) {
        return sql.find(SWEEP, row -> row.getInt("removed"), now, now).orElseThrow();
    }
}
