package dev.vestibule.adapters.persistence.webhook;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.webhook.CallFault;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The log of what came of calls.
final class DeliveryRows {
    /// Greater than every id there is.
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    /// An endpoint may have been deleted since the call.
    private static final String ADD = """
            insert into webhook_deliveries (webhook_id, id, message_id, type, attempt, at, took_millis, status, fault)
            select id, ?, ?, ?, ?, ?, ?, ?::integer, ?::text from webhooks where id = ? for key share
            """;
    private static final String LIST = """
            select * from webhook_deliveries where webhook_id = ? and id < ? order by id desc limit ?
            """;

    private final Sql sql;

    DeliveryRows(Sql sql) {
        this.sql = sql;
    }

    void add(WebhookDelivery delivery) {
        sql.run(
                ADD,
                delivery.id().value(),
                delivery.message().value(),
                delivery.type(),
                delivery.attempt(),
                delivery.at(),
                delivery.took().toMillis(),
                delivery.outcome().map(DeliveryRows::status).orElse(null),
                delivery.outcome().map(DeliveryRows::fault).orElse(null),
                delivery.webhook().value());
    }

    private static @Nullable Integer status(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Answered(var status, var _) ? status : null;
    }

    private static @Nullable String fault(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Unanswered(var fault) ? fault.name() : null;
    }

    Page<WebhookDelivery> list(WebhookId webhook, PageRequest page) {
        UUID before = page.after().map(Cursor::last).orElse(AFTER_ALL);
        List<WebhookDelivery> oneMore =
                sql.list(LIST, DeliveryRows::delivery, webhook.value(), before, page.limit() + 1);
        return Page.of(oneMore, page, delivery -> delivery.id().value());
    }

    Optional<WebhookDelivery> find(WebhookId webhook, WebhookDeliveryId delivery) {
        return sql.find(
                "select * from webhook_deliveries where webhook_id = ? and id = ?",
                DeliveryRows::delivery,
                webhook.value(),
                delivery.value());
    }

    private static WebhookDelivery delivery(ResultSet row) throws SQLException {
        return new WebhookDelivery(
                new WebhookDeliveryId(uuid(row, "id")),
                new WebhookId(uuid(row, "webhook_id")),
                new MessageId(uuid(row, "message_id")),
                row.getString("type"),
                row.getInt("attempt"),
                instant(row, "at"),
                Duration.ofMillis(row.getLong("took_millis")),
                outcome(row));
    }

    /// How long an endpoint asked us to wait mattered once, and is not kept.
    private static Optional<CallOutcome> outcome(ResultSet row) throws SQLException {
        Integer status = row.getObject("status", Integer.class);
        String fault = row.getString("fault");
        Optional<CallOutcome> answered =
                Optional.ofNullable(status).map(code -> new CallOutcome.Answered(code, Optional.empty()));
        return answered.or(
                () -> Optional.ofNullable(fault).map(name -> new CallOutcome.Unanswered(CallFault.valueOf(name))));
    }
}
