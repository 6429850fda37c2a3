package dev.vestibule.adapters.persistence.login;

import dev.vestibule.adapters.persistence.identity.IdentityCodec;
import dev.vestibule.adapters.persistence.identity.IdentityRow;
import dev.vestibule.adapters.persistence.membership.MemberRow;
import dev.vestibule.adapters.persistence.organization.OrganizationRow;
import dev.vestibule.adapters.persistence.provider.ProviderCodec;
import dev.vestibule.adapters.persistence.provider.ProviderRow;
import dev.vestibule.adapters.persistence.session.SessionFacts;
import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.adapters.persistence.user.UserRow;
import dev.vestibule.domain.flow.Candidate;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Turns the one row of `LockFacts` into facts.
@Singleton
final class LoginFactsReader {
    private final Documents documents;
    private final ProviderCodec providers;
    private final IdentityCodec identities;
    private final SessionFacts sessions;

    LoginFactsReader(Documents documents, ProviderCodec providers, IdentityCodec identities, SessionFacts sessions) {
        this.documents = documents;
        this.providers = providers;
        this.identities = identities;
        this.sessions = sessions;
    }

    LoginFacts facts(ResultSet row, Instant now) throws SQLException {
        return new LoginFacts(
                read(row, "organization", OrganizationRow.class).orElseThrow().toDomain(),
                providers.open(read(row, "provider", ProviderRow.class).orElseThrow()),
                provenDomains(row),
                match(row),
                read(row, "member", MemberRow.class).map(MemberRow::toDomain),
                read(row, "candidate", CandidateRow.class).map(CandidateRow::toDomain),
                session(row, now));
    }

    private static Set<DomainName> provenDomains(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("proven_domains").getArray();
        return Arrays.stream(names).map(DomainName::new).collect(Collectors.toUnmodifiableSet());
    }

    private IdentityMatch match(ResultSet row) throws SQLException {
        Optional<Identity> identity = read(row, "identity", IdentityRow.class).map(identities::open);
        Optional<User> owner = read(row, "owner", UserRow.class).map(UserRow::toDomain);
        return identity.flatMap(held -> owner.map(user -> IdentityMatch.of(held, user)))
                .orElseGet(IdentityMatch.Unknown::new);
    }

    private Optional<Session> session(ResultSet row, Instant now) throws SQLException {
        return Optional.ofNullable(row.getString("session")).flatMap(json -> sessions.holding(json, now));
    }

    private <T> Optional<T> read(ResultSet row, String column, Class<T> type) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(json -> documents.read(json, type));
    }

    /// The account that owns the asserted address, and how it stands to the provider.
    @Serdeable(naming = SnakeCaseStrategy.class)
    record CandidateRow(UUID userId, UserStanding standing, boolean isMember, boolean hasIdentityHere) {
        Candidate toDomain() {
            return new Candidate(new UserId(userId), standing, isMember, hasIdentityHere);
        }
    }
}
