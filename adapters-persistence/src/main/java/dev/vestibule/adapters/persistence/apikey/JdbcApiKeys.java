package dev.vestibule.adapters.persistence.apikey;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Keyset;
import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.ApiKeys;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyHash;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keys for programs in PostgreSQL.
@Singleton
@Bean(typed = JdbcApiKeys.class)
public final class JdbcApiKeys implements ApiKeys {
    private static final String ADD = """
            insert into api_keys (organization_id, id, name, scopes, maker_member, maker_user, key_hash, made_at, ends_at,
                                  last_used_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FIND =
            "select * from api_keys where organization_id is not distinct from ?::uuid and id = ?";

    private static final String LIST = """
            select * from api_keys where organization_id is not distinct from ?::uuid and id > ? order by id limit ?
            """;

    private final Sql sql;

    JdbcApiKeys(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ApiKey key, ApiKeyHash hash) {
        sql.run(
                ADD,
                value(key.organization()),
                key.id().value(),
                key.name(),
                key.scopes().stream().map(Scope::wire).sorted().toArray(String[]::new),
                member(key.maker()),
                user(key.maker()),
                hash.hex(),
                key.madeAt(),
                key.endsAt(),
                key.lastUsedAt().orElse(null));
    }

    private static @Nullable UUID member(KeyMaker maker) {
        return maker instanceof KeyMaker.Manager manager ? manager.member().value() : null;
    }

    private static @Nullable UUID user(KeyMaker maker) {
        return maker instanceof KeyMaker.Manager manager ? manager.user().value() : null;
    }

    private static @Nullable UUID value(Optional<OrganizationId> organization) {
        return organization.map(OrganizationId::value).orElse(null);
    }

    @Override
    public Optional<ApiKey> find(ApiKeyHash hash) {
        return sql.find("select * from api_keys where key_hash = ?", JdbcApiKeys::key, hash.hex());
    }

    @Override
    public Optional<ApiKey> find(Optional<OrganizationId> organization, ApiKeyId key) {
        return sql.find(FIND, JdbcApiKeys::key, value(organization), key.value());
    }

    @Override
    public Optional<ApiKey> lock(Optional<OrganizationId> organization, ApiKeyId key) {
        return sql.find(FIND + " for update", JdbcApiKeys::key, value(organization), key.value());
    }

    @Override
    public Page<ApiKey> list(Optional<OrganizationId> organization, PageRequest page) {
        return Keyset.page(
                (after, max) -> sql.list(LIST, JdbcApiKeys::key, value(organization), after, max),
                page,
                key -> key,
                key -> key.id().value());
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                new ApiKeyId(uuid(row, "id")),
                Optional.ofNullable(row.getObject("organization_id", UUID.class))
                        .map(OrganizationId::new),
                row.getString("name"),
                scopes((String[]) row.getArray("scopes").getArray()),
                maker(row),
                instant(row, "made_at"),
                instant(row, "ends_at"),
                Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Set<Scope> scopes(String[] wires) {
        return Arrays.stream(wires).map(JdbcApiKeys::scope).collect(Collectors.toUnmodifiableSet());
    }

    private static Scope scope(String wire) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown scope " + wire));
    }

    private static KeyMaker maker(ResultSet row) throws SQLException {
        UUID member = row.getObject("maker_member", UUID.class);
        return member == null
                ? new KeyMaker.Operator()
                : new KeyMaker.Manager(new MemberId(member), new UserId(uuid(row, "maker_user")));
    }

    @Override
    public void note(ApiKeyId key, Instant usedAt) {
        sql.run("update api_keys set last_used_at = ? where id = ?", usedAt, key.value());
    }

    @Override
    public void remove(ApiKeyId key) {
        sql.run("delete from api_keys where id = ?", key.value());
    }

    @Override
    public int sweep(Instant then) {
        return sql.run("delete from api_keys where ends_at < ?", then);
    }
}
