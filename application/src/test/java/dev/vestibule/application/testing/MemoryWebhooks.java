package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Webhooks;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Endpoints in memory.
final class MemoryWebhooks implements Webhooks {
    private static final Comparator<WebhookDelivery> NEWEST_FIRST =
            Tables.<WebhookDelivery>byId(delivery -> delivery.id().value()).reversed();

    private final Unit unit;

    MemoryWebhooks(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void add(Webhook webhook) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.organizations(), webhook.organization());
        UniqueKeyTaken.refuseIf(tables.webhooks().containsKey(webhook.id()), "webhook id");
        tables.webhooks().put(webhook.id(), new WebhookRow(webhook, Optional.empty()));
        unit.own(webhook.id());
    }

    private Stream<Webhook> of(OrganizationId organization) {
        return unit.toRead().webhooks().values().stream()
                .map(WebhookRow::webhook)
                .filter(webhook -> webhook.organization().equals(organization))
                .sorted(Tables.byId(webhook -> webhook.id().value()));
    }

    @Override
    public Optional<Webhook> find(OrganizationId organization, WebhookId webhook) {
        return of(organization).filter(row -> row.id().equals(webhook)).findFirst();
    }

    @Override
    public Optional<Webhook> lock(OrganizationId organization, WebhookId webhook) {
        return unit.take(find(organization, webhook), Webhook::id);
    }

    @Override
    public Page<Webhook> list(OrganizationId organization, PageRequest page) {
        return Tables.page(of(organization).toList(), row -> row.id().value(), page);
    }

    @Override
    public long count(OrganizationId organization) {
        return of(organization).count();
    }

    @Override
    public List<Listener> listeners(OrganizationId organization) {
        return of(organization)
                .filter(Webhook::isOn)
                .map(row -> new Listener(row.id(), row.events()))
                .toList();
    }

    @Override
    public void save(Webhook webhook) {
        unit.refuseUnlessTaken(webhook.id());
        unit.toWrite().webhooks().computeIfPresent(webhook.id(), (_, row) -> new WebhookRow(webhook, row.testedAt()));
    }

    @Override
    public Optional<Instant> claimTest(WebhookId webhook, Instant now, Instant then) {
        var rows = unit.toWrite().webhooks();
        Optional<WebhookRow> due = Optional.ofNullable(rows.get(webhook))
                .filter(row -> row.testedAt().filter(at -> at.isAfter(then)).isEmpty());
        due.ifPresent(row -> rows.put(webhook, new WebhookRow(row.webhook(), Optional.of(now))));
        return due.map(_ -> now);
    }

    @Override
    public void remove(WebhookId webhook) {
        unit.refuseUnlessTaken(webhook);
        Tables tables = unit.toWrite();
        tables.webhooks().remove(webhook);
        tables.webhookDeliveries().removeIf(row -> row.webhook().equals(webhook));
    }

    @Override
    public void log(WebhookDelivery delivery) {
        Tables tables = unit.toWrite();
        if (tables.webhooks().containsKey(delivery.webhook())) {
            tables.webhookDeliveries().add(kept(delivery));
        }
    }

    private static WebhookDelivery kept(WebhookDelivery row) {
        Optional<CallOutcome> outcome = row.outcome()
                .map(came -> came instanceof CallOutcome.Answered(var status, var _)
                        ? new CallOutcome.Answered(status, Optional.empty())
                        : came);
        return new WebhookDelivery(
                row.id(), row.webhook(), row.message(), row.type(), row.attempt(), row.at(), row.took(), outcome);
    }

    private Stream<WebhookDelivery> of(WebhookId webhook) {
        return unit.toRead().webhookDeliveries().stream()
                .filter(row -> row.webhook().equals(webhook))
                .sorted(NEWEST_FIRST);
    }

    @Override
    public Page<WebhookDelivery> listDeliveries(WebhookId webhook, PageRequest page) {
        Optional<String> before = page.after().map(cursor -> cursor.last().toString());
        List<WebhookDelivery> oneMore = of(webhook)
                .filter(row -> before.filter(last -> row.id().toString().compareTo(last) >= 0)
                        .isEmpty())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(oneMore, page, row -> row.id().value());
    }

    @Override
    public Optional<WebhookDelivery> findDelivery(WebhookId webhook, WebhookDeliveryId delivery) {
        return of(webhook).filter(row -> row.id().equals(delivery)).findFirst();
    }

    @Override
    public int sweepDeliveries(Instant then) {
        var rows = unit.toWrite().webhookDeliveries();
        int before = rows.size();
        rows.removeIf(row -> row.at().isBefore(then));
        return before - rows.size();
    }
}
