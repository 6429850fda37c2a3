package dev.vestibule.adapters.persistence.webhook;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Keyset;
import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Webhooks;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.SigningSecrets;
import dev.vestibule.domain.webhook.SigningSecrets.Former;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;
import dev.vestibule.domain.webhook.WebhookStanding;
import dev.vestibule.domain.webhook.WebhookUrl;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Endpoints in PostgreSQL.
@Singleton
@Bean(typed = JdbcWebhooks.class)
public final class JdbcWebhooks implements Webhooks {
    private static final String ADD = """
            insert into webhooks (organization_id, id, name, url, event_types, standing, sealed_secret, former_secret,
                                  former_until, failing_since, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SAVE = """
            update webhooks
            set name = ?, url = ?, event_types = ?, standing = ?, sealed_secret = ?, former_secret = ?,
                former_until = ?, failing_since = ?
            where id = ?
            """;
    private static final String FIND = "select * from webhooks where organization_id = ? and id = ?";
    private static final String LIST =
            "select * from webhooks where organization_id = ? and id > ? order by id limit ?";
    private static final String LISTENERS = """
            select id, event_types from webhooks where organization_id = ? and standing = 'ENABLED' order by id
            """;
    private static final String CLAIM_TEST =
            "update webhooks set tested_at = ? where id = ? and (tested_at is null or tested_at <= ?)";

    private final Sql sql;
    private final SecretCodec codec;
    private final DeliveryRows deliveries;

    JdbcWebhooks(Sql sql, SecretCodec codec) {
        this.sql = sql;
        this.codec = codec;
        this.deliveries = new DeliveryRows(sql);
    }

    @Override
    public void add(Webhook webhook) {
        sql.run(
                ADD,
                webhook.organization().value(),
                webhook.id().value(),
                webhook.name(),
                webhook.url().toString(),
                types(webhook.events()),
                webhook.standing().name(),
                codec.seal(webhook.id(), webhook.secrets().current()),
                formerSecret(webhook),
                formerUntil(webhook),
                webhook.failingSince().orElse(null),
                webhook.madeAt());
    }

    @Override
    public void save(Webhook webhook) {
        sql.run(
                SAVE,
                webhook.name(),
                webhook.url().toString(),
                types(webhook.events()),
                webhook.standing().name(),
                codec.seal(webhook.id(), webhook.secrets().current()),
                formerSecret(webhook),
                formerUntil(webhook),
                webhook.failingSince().orElse(null),
                webhook.id().value());
    }

    private static @Nullable Object types(EventChoice choice) {
        return switch (choice) {
            case EventChoice.All() -> null;
            case EventChoice.Only(var types) -> types.stream().sorted().toArray(String[]::new);
        };
    }

    private @Nullable String formerSecret(Webhook webhook) {
        return webhook.secrets()
                .former()
                .map(former -> codec.seal(webhook.id(), former.secret()))
                .orElse(null);
    }

    private static @Nullable Instant formerUntil(Webhook webhook) {
        return webhook.secrets().former().map(Former::until).orElse(null);
    }

    @Override
    public Optional<Webhook> find(OrganizationId organization, WebhookId webhook) {
        return sql.find(FIND, this::webhook, organization.value(), webhook.value());
    }

    @Override
    public Optional<Webhook> lock(OrganizationId organization, WebhookId webhook) {
        return sql.find(FIND + " for no key update", this::webhook, organization.value(), webhook.value());
    }

    @Override
    public Page<Webhook> list(OrganizationId organization, PageRequest page) {
        return Keyset.page(
                (after, max) -> sql.list(LIST, this::webhook, organization.value(), after, max),
                page,
                webhook -> webhook,
                webhook -> webhook.id().value());
    }

    @Override
    public long count(OrganizationId organization) {
        return sql.find(
                        "select count(*) from webhooks where organization_id = ?",
                        row -> row.getLong(1),
                        organization.value())
                .orElse(0L);
    }

    @Override
    public List<Listener> listeners(OrganizationId organization) {
        return sql.list(
                LISTENERS, row -> new Listener(new WebhookId(uuid(row, "id")), choice(row)), organization.value());
    }

    private Webhook webhook(ResultSet row) throws SQLException {
        var id = new WebhookId(uuid(row, "id"));
        return new Webhook(
                id,
                new OrganizationId(uuid(row, "organization_id")),
                row.getString("name"),
                new WebhookUrl(URI.create(row.getString("url"))),
                choice(row),
                WebhookStanding.valueOf(row.getString("standing")),
                new SigningSecrets(codec.open(id, row.getString("sealed_secret")), former(id, row)),
                time(row, "failing_since"),
                instant(row, "made_at"));
    }

    private static EventChoice choice(ResultSet row) throws SQLException {
        var types = row.getArray("event_types");
        return types == null ? new EventChoice.All() : new EventChoice.Only(Set.of((String[]) types.getArray()));
    }

    private Optional<Former> former(WebhookId id, ResultSet row) throws SQLException {
        String sealed = row.getString("former_secret");
        return sealed == null
                ? Optional.empty()
                : Optional.of(new Former(codec.open(id, sealed), instant(row, "former_until")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    @Override
    public Optional<Instant> claimTest(WebhookId webhook, Instant now, Instant then) {
        return sql.run(CLAIM_TEST, now, webhook.value(), then) == 1 ? Optional.of(now) : Optional.empty();
    }

    @Override
    public void remove(WebhookId webhook) {
        sql.run("delete from webhooks where id = ?", webhook.value());
    }

    @Override
    public void log(WebhookDelivery delivery) {
        deliveries.add(delivery);
    }

    @Override
    public Page<WebhookDelivery> listDeliveries(WebhookId webhook, PageRequest page) {
        return deliveries.list(webhook, page);
    }

    @Override
    public Optional<WebhookDelivery> findDelivery(WebhookId webhook, WebhookDeliveryId delivery) {
        return deliveries.find(webhook, delivery);
    }

    @Override
    public int sweepDeliveries(Instant then) {
        return sql.run("delete from webhook_deliveries where at < ?", then);
    }
}
