package dev.vestibule.adapters.persistence.flow;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.ProofLinks;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkHash;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.TestReport;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Proof links in PostgreSQL.
@Singleton
@Bean(typed = JdbcProofLinks.class)
public final class JdbcProofLinks implements ProofLinks {
    private static final String ADD = """
            insert into proof_links (organization_id, id, provider_id, kind, token_hash, made_at, ends_at, used_at,
                                     sealed_report)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final ReportCodec reports;

    JdbcProofLinks(Sql sql, ReportCodec reports) {
        this.sql = sql;
        this.reports = reports;
    }

    @Override
    public void add(ProofLink link, ProofLinkHash token) {
        sql.run(
                ADD,
                link.organization().value(),
                link.id().value(),
                link.provider().value(),
                link.kind().name(),
                token.hex(),
                link.madeAt(),
                link.endsAt(),
                link.usedAt().orElse(null),
                sealedReport(link));
    }

    private @Nullable String sealedReport(ProofLink link) {
        return link.report()
                .map(report -> reports.seal(link.id(), report).base64())
                .orElse(null);
    }

    @Override
    public Optional<ProofLink> find(ProofLinkHash token) {
        return sql.find("select * from proof_links where token_hash = ?", this::link, token.hex());
    }

    @Override
    public Optional<ProofLink> find(OrganizationId organization, ProofLinkId link) {
        return sql.find(
                "select * from proof_links where organization_id = ? and id = ?",
                this::link,
                organization.value(),
                link.value());
    }

    @Override
    public Optional<ProofLink> lock(OrganizationId organization, ProofLinkId link) {
        return sql.find(
                "select * from proof_links where organization_id = ? and id = ? for update",
                this::link,
                organization.value(),
                link.value());
    }

    private ProofLink link(ResultSet row) throws SQLException {
        var id = new ProofLinkId(uuid(row, "id"));
        return new ProofLink(
                id,
                ProofLink.Kind.valueOf(row.getString("kind")),
                new OrganizationId(uuid(row, "organization_id")),
                new ProviderId(uuid(row, "provider_id")),
                instant(row, "made_at"),
                instant(row, "ends_at"),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                report(id, row));
    }

    private Optional<TestReport> report(ProofLinkId link, ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("sealed_report"))
                .map(text -> reports.open(link, new Ciphertext(text)));
    }

    @Override
    public void save(ProofLink link) {
        sql.run(
                "update proof_links set used_at = ?, sealed_report = ? where id = ?",
                link.usedAt().orElse(null),
                sealedReport(link),
                link.id().value());
    }

    @Override
    public int sweep(Instant then) {
        return sql.run("delete from proof_links where made_at < ?", then);
    }
}
