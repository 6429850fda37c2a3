package dev.vestibule.adapters.persistence.session;

import dev.vestibule.adapters.persistence.membership.MemberRow;
import dev.vestibule.adapters.persistence.organization.OrganizationRow;
import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderStanding;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.session.AssuranceGround;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SsoAssurance;
import dev.vestibule.domain.user.UserId;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a session together with everything that its assurances rest on, in one JSON object, and lets the model judge
/// what of it holds.
@Singleton
public final class SessionFacts {
    private static final String SELECT = """
            select jsonb_build_object('session', to_jsonb(s) - 'token_hash', 'grounds', coalesce((
                select jsonb_agg(jsonb_build_object(
                    'assurance', to_jsonb(a),
                    'organization', to_jsonb(o),
                    'provider', jsonb_build_object('status', p.status, 'trust_version', p.trust_version),
                    'identity_is_live', i.retired_at is null,
                    'member', to_jsonb(m)) order by a.organization_id)
                from session_sso a
                join organizations o on o.id = a.organization_id
                join providers p on p.id = a.provider_id
                join identities i on i.id = a.identity_id
                left join members m on m.organization_id = a.organization_id and m.user_id = a.user_id
                where a.session_id = s.id), '[]')) as session
            from sessions s join users su on su.id = s.user_id
            where su.standing = 'ACTIVE' and\s""";

    /// Selects that object for a token hash, its only parameter; no row when the account is not active.
    public static final String BY_TOKEN = SELECT + "s.token_hash = ?";

    /// The same for each session of an account, the latest first.
    static final String BY_USER = SELECT + "s.user_id = ? order by s.started_at desc, s.id desc";

    private final Documents documents;

    SessionFacts(Documents documents) {
        this.documents = documents;
    }

    /// The session as it stands at `now`; empty when it is over.
    public Optional<Session> holding(String json, Instant now) {
        return Optional.of(standing(json, now)).filter(session -> !session.isOver(now));
    }

    /// The session as it stands at `now`, over or not.
    Session standing(String json, Instant now) {
        Facts facts = documents.read(json, Facts.class);
        List<SsoAssurance> holding = facts.grounds.stream()
                .map(this::ground)
                .filter(ground -> ground.holds(now))
                .map(AssuranceGround::assurance)
                .toList();
        return facts.session.toDomain(holding);
    }

    private AssuranceGround ground(Ground ground) {
        return new AssuranceGround(
                ground.assurance.toDomain(),
                ground.organization.toDomain(),
                ground.provider.toDomain(),
                ground.identityIsLive,
                Optional.ofNullable(ground.member).map(MemberRow::toDomain));
    }

    /// What `BY_TOKEN` selects.
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Facts(SessionRow session, List<Ground> grounds) {}

    /// One assurance and what it rests on.
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Ground(
            AssuranceRow assurance,
            OrganizationRow organization,
            StandingRow provider,
            boolean identityIsLive,
            @Nullable MemberRow member) {}

    /// Of a provider what its assurances rest on; its secret stays sealed.
    @Serdeable(naming = SnakeCaseStrategy.class)
    record StandingRow(String status, int trustVersion) {
        ProviderStanding toDomain() {
            return new ProviderStanding(ProviderStatus.valueOf(status), new TrustVersion(trustVersion));
        }
    }

    /// A row of `sessions`, but for its token.
    @Serdeable(naming = SnakeCaseStrategy.class)
    record SessionRow(
            UUID id,
            UUID userId,
            Instant startedAt,
            Instant lastSeenAt,
            Instant idleUntil,
            Instant endsAt,
            @Nullable Instant ownCredentialAt,
            @Nullable UUID activeOrganizationId,
            @Nullable String device) {
        Session toDomain(List<SsoAssurance> holding) {
            return new Session(
                    new SessionId(id),
                    new UserId(userId),
                    startedAt,
                    lastSeenAt,
                    idleUntil,
                    endsAt,
                    Optional.ofNullable(ownCredentialAt),
                    Optional.ofNullable(activeOrganizationId).map(OrganizationId::new),
                    holding,
                    device == null ? Device.UNKNOWN : new Device(device));
        }
    }
}
