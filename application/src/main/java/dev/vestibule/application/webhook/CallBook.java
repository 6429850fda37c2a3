package dev.vestibule.application.webhook;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.webhook.Courier.Sent;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.webhook.Verdict;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookStanding;
import java.time.Instant;
import java.util.Optional;

/// Writes down what came of calls, and switches off what is gone or has been failing for days. While an endpoint does
/// well, a call is one row more and no other row is touched.
final class CallBook {
    private static final Caller VESTIBULE = new Caller(new Actor.Vestibule(), new TraceCode("WEBHOOKCALL"));

    private final WebhookJournal journal;
    private final Ledger ledger;
    private final Notices notices;

    CallBook(WebhookJournal journal, Ledger ledger, Notices notices) {
        this.journal = journal;
        this.ledger = ledger;
        this.notices = notices;
    }

    Sent record(Stores stores, Webhook called, Sent sent) {
        WebhookDelivery delivery = sent.delivery();
        Verdict verdict = sent.outcome().verdict();
        stores.webhooks().log(delivery);
        if (verdict != Verdict.ACCEPTED || called.failingSince().isPresent()) {
            stores.webhooks()
                    .lock(called.organization(), called.id())
                    .filter(Webhook::isOn)
                    .ifPresent(current -> judge(stores, current, verdict, delivery.at()));
        }
        return sent;
    }

    private void judge(Stores stores, Webhook current, Verdict verdict, Instant now) {
        Webhook after = current.afterCall(verdict, now);
        Optional<WebhookStanding> end = end(after, verdict, now);
        stores.webhooks().save(end.map(after::with).orElse(after));
        end.ifPresent(standing -> tell(stores, after.with(standing)));
    }

    private static Optional<WebhookStanding> end(Webhook webhook, Verdict verdict, Instant now) {
        if (verdict == Verdict.GONE) {
            return Optional.of(WebhookStanding.GONE);
        }
        return webhook.isGivenUp(now) ? Optional.of(WebhookStanding.FAILING) : Optional.empty();
    }

    private void tell(Stores stores, Webhook webhook) {
        journal.disabled(stores, VESTIBULE, webhook);
        if (notices == Notices.BY_MAIL) {
            stores.organizations()
                    .find(new OrganizationRef.ById(webhook.organization()))
                    .ifPresent(organization -> stores.members().listOwnerAddresses(organization.id()).stream()
                            .map(address -> new Signal.WebhookDisabled(address, organization.name(), webhook.name()))
                            .forEach(notice -> ledger.announce(stores, notice)));
        }
    }
}
