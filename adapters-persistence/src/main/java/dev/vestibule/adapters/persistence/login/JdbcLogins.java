package dev.vestibule.adapters.persistence.login;

import dev.vestibule.adapters.persistence.organization.OrganizationRow;
import dev.vestibule.adapters.persistence.provider.ProviderCodec;
import dev.vestibule.adapters.persistence.provider.ProviderRow;
import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Logins;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.user.EmailAddress;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Answers each question of a login with one statement, because every sign-in asks them. Rows come as JSON objects, so
/// that eight tables fit into one row of the answer.
@Singleton
@Bean(typed = JdbcLogins.class)
public final class JdbcLogins implements Logins {
    private static final String FIND_DESTINATION = """
            select to_jsonb(o) as organization, to_jsonb(p) as provider
            from providers p join organizations o on o.id = p.organization_id
            where p.id = ?
            """;

    private final Sql sql;
    private final Documents documents;
    private final ProviderCodec providers;
    private final LoginFactsReader reader;

    JdbcLogins(Sql sql, Documents documents, ProviderCodec providers, LoginFactsReader reader) {
        this.sql = sql;
        this.documents = documents;
        this.providers = providers;
        this.reader = reader;
    }

    @Override
    public Optional<Destination> findDestination(ProviderId provider) {
        return sql.find(FIND_DESTINATION, this::destination, provider.value());
    }

    private Destination destination(ResultSet row) throws SQLException {
        return new Destination(
                documents
                        .read(row.getString("organization"), OrganizationRow.class)
                        .toDomain(),
                providers.open(documents.read(row.getString("provider"), ProviderRow.class)));
    }

    @Override
    public Optional<LoginFacts> lockFacts(Key key) {
        return sql.find(
                LockFacts.STATEMENT,
                row -> reader.facts(row, key.now()),
                key.provider().value(),
                key.issuer().value(),
                key.subject().value(),
                key.email().map(EmailAddress::key).orElse(null),
                key.issuer().value(),
                key.session().map(SessionTokenHash::hex).orElse(null),
                key.provider().value());
    }
}
