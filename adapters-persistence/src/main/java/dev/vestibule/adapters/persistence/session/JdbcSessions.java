package dev.vestibule.adapters.persistence.session;

import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Sessions;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sessions in PostgreSQL.
@Singleton
@Bean(typed = JdbcSessions.class)
public final class JdbcSessions implements Sessions {
    /// The former session ends, the new one and its assurances begin: one statement, because every sign-in runs it. A
    /// former one that ended meanwhile, by whatever transaction, is not there to be replaced, and nothing begins.
    private static final String OPEN = """
            with former (id) as (
                values (cast(? as uuid))
            ), replaced as (
                delete from sessions s using former f where s.id = f.id returning s.id
            ), opened as (
                insert into sessions (id, user_id, token_hash, started_at, last_seen_at, idle_until, ends_at,
                                      own_credential_at, active_organization_id, device)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                from former f where f.id is null or exists (select from replaced)
                returning id, user_id
            ), assured as (
                insert into session_sso (organization_id, session_id, user_id, provider_id, identity_id, trust_version,
                                         completed_at, ends_at, idp_session)
                select a.organization_id, o.id, o.user_id, a.provider_id, a.identity_id, a.trust_version,
                       a.completed_at, a.ends_at, a.idp_session
                from opened o, jsonb_to_recordset(cast(? as jsonb)) as a (
                    organization_id uuid, provider_id uuid, identity_id uuid, trust_version integer,
                    completed_at timestamptz, ends_at timestamptz, idp_session text)
            )
            select id from opened
            """;

    /// Over is what has run out of time, and what opens nothing any more: see `Session.isOver`.
    private static final String SWEEP = """
            delete from sessions s
            where least(s.idle_until, s.ends_at) <= ?
               or (s.own_credential_at is null
                   and not exists (select from session_sso a where a.session_id = s.id))
            """;

    /// A null names nobody, and so everybody.
    private static final String END_AT = """
            with named (provider_id, issuer, subject, idp_session) as (
                values (cast(? as uuid), cast(? as text), cast(? as text), cast(? as text))
            )
            delete from session_sso s
            using identities i, named n
            where s.identity_id = i.id and s.provider_id = n.provider_id and i.issuer = n.issuer
              and (n.subject is null or i.subject = n.subject)
              and (n.idp_session is null or s.idp_session = n.idp_session)
            """;

    private final Sql sql;
    private final Documents documents;
    private final SessionFacts facts;

    JdbcSessions(Sql sql, Documents documents, SessionFacts facts) {
        this.sql = sql;
        this.documents = documents;
        this.facts = facts;
    }

    @Override
    public Optional<Session> find(SessionTokenHash token, Instant now) {
        return sql.find(SessionFacts.BY_TOKEN, row -> row.getString("session"), token.hex())
                .flatMap(json -> facts.holding(json, now));
    }

    @Override
    public void open(Session session, SessionTokenHash token, Optional<SessionId> replaced) {
        boolean opened = sql.find(
                        OPEN,
                        row -> uuid(row, "id"),
                        replaced.map(SessionId::value).orElse(null),
                        session.id().value(),
                        session.user().value(),
                        token.hex(),
                        session.startedAt(),
                        session.lastSeenAt(),
                        session.idleUntil(),
                        session.endsAt(),
                        session.ownCredentialAt().orElse(null),
                        session.activeOrganization().map(OrganizationId::value).orElse(null),
                        session.device().description(),
                        documents.write(session.assurances().stream()
                                .map(AssuranceRow::of)
                                .toArray(AssuranceRow[]::new)))
                .isPresent();
        if (!opened) {
            throw Sql.overtaken("the session that was to be replaced has ended");
        }
    }

    @Override
    public void touch(SessionId session, Instant lastSeenAt, Instant idleUntil) {
        sql.run(
                "update sessions set last_seen_at = ?, idle_until = ? where id = ?",
                lastSeenAt,
                idleUntil,
                session.value());
    }

    @Override
    public void end(SessionTokenHash token) {
        sql.run("delete from sessions where token_hash = ?", token.hex());
    }

    @Override
    public List<Session> list(UserId user, Instant now) {
        return sql.list(SessionFacts.BY_USER, row -> facts.standing(row.getString("session"), now), user.value());
    }

    @Override
    public void end(Set<SessionId> sessions) {
        sql.run("delete from sessions where id = any(cast(? as uuid[]))", (Object)
                sessions.stream().map(SessionId::toString).toArray(String[]::new));
    }

    @Override
    public void endAllOf(UserId user) {
        sql.run("delete from sessions where user_id = ?", user.value());
    }

    @Override
    public void endAssurancesFrom(ProviderId provider) {
        sql.run("delete from session_sso where provider_id = ?", provider.value());
    }

    @Override
    public void endAssurancesOf(IdentityId identity) {
        sql.run("delete from session_sso where identity_id = ?", identity.value());
    }

    @Override
    public void endAssurancesFor(OrganizationId organization) {
        sql.run("delete from session_sso where organization_id = ?", organization.value());
    }

    @Override
    public void endAssurancesAt(
            ProviderId provider, Issuer issuer, Optional<Subject> subject, Optional<String> idpSession) {
        sql.run(
                END_AT,
                provider.value(),
                issuer.value(),
                subject.map(Subject::value).orElse(null),
                idpSession.orElse(null));
    }

    @Override
    public NoticeClaim claimNotice(ProviderId provider, String jti, Instant keptUntil) {
        int inserted = sql.run("""
                insert into logout_notices (provider_id, jti, kept_until) values (?, ?, ?)
                on conflict (provider_id, jti) do nothing
                """, provider.value(), jti, keptUntil);
        return inserted == 1 ? NoticeClaim.NEW : NoticeClaim.TOLD_BEFORE;
    }

    @Override
    public int sweep(Instant now) {
        return sql.run(SWEEP, now) + sql.run("delete from logout_notices where kept_until <= ?", now);
    }
}
