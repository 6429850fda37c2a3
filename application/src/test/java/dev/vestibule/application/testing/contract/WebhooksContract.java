package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.out.store.Webhooks.Listener;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.webhook.CallFault;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.SigningSecrets;
import dev.vestibule.domain.webhook.Verdict;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookChange;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;
import dev.vestibule.domain.webhook.WebhookStanding;
import dev.vestibule.domain.webhook.WebhookUrl;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

public abstract class WebhooksContract extends StoreContract {
    private static final Webhook ACMES = webhook(1, ACME, new EventChoice.All());
    private static final Webhook PICKY = webhook(3, ACME, new EventChoice.Only(Set.of("member.joined", "sso.enabled")));
    private static final Webhook GLOBEXS = webhook(2, GLOBEX, new EventChoice.All());
    private static final PageRequest ALL = new PageRequest(Optional.empty(), 50);

    private static Webhook webhook(long id, Organization organization, EventChoice events) {
        return new Webhook(
                new WebhookId(uuid(id)),
                organization.id(),
                "billing",
                new WebhookUrl(URI.create("https://hooks." + organization.slug() + ".example/in?x=1")),
                events,
                WebhookStanding.ENABLED,
                SigningSecrets.first(secret((int) id)),
                Optional.empty(),
                NOW);
    }

    private static SigningSecret secret(int last) {
        byte[] bytes = new byte[SigningSecret.SIZE_BYTES];
        bytes[bytes.length - 1] = (byte) last;
        return SigningSecret.of(bytes);
    }

    private static WebhookDelivery delivery(long id, Webhook webhook, Optional<CallOutcome> outcome) {
        return new WebhookDelivery(
                new WebhookDeliveryId(uuid(0x100 + id)),
                webhook.id(),
                new MessageId(uuid(0x900)),
                "member.joined",
                (int) id,
                NOW.plusSeconds(id),
                Duration.ofMillis(12),
                outcome);
    }

    private static CallOutcome answered(int status) {
        return new CallOutcome.Answered(status, Optional.empty());
    }

    private void givenAll() {
        given(stores -> Stream.of(GLOBEXS, PICKY, ACMES).forEach(stores.webhooks()::add));
    }

    private void givenLog(WebhookDelivery... lines) {
        given(stores -> List.of(lines).forEach(stores.webhooks()::log));
    }

    @Test
    void an_endpoint_is_found_where_it_belongs_only() {
        givenAll();

        assertEquals(Optional.of(ACMES), read(stores -> stores.webhooks().find(ACME.id(), ACMES.id())));
        assertEquals(Optional.of(PICKY), read(stores -> stores.webhooks().find(ACME.id(), PICKY.id())));
        assertEquals(Optional.empty(), read(stores -> stores.webhooks().find(GLOBEX.id(), ACMES.id())));
        assertEquals(Optional.empty(), write(stores -> stores.webhooks().lock(GLOBEX.id(), ACMES.id())));
    }

    @Test
    void they_are_counted_and_listed_in_the_order_of_their_ids() {
        givenAll();

        Page<Webhook> one = read(stores -> stores.webhooks().list(ACME.id(), new PageRequest(Optional.empty(), 1)));
        Page<Webhook> two = read(stores -> stores.webhooks().list(ACME.id(), new PageRequest(one.next(), 1)));

        assertEquals(List.of(ACMES), one.items());
        assertEquals(new Page<>(List.of(PICKY), Optional.empty()), two);
        assertEquals(2, count(ACME));
    }

    @Test
    void all_that_changes_is_kept() {
        givenAll();
        Webhook changed = ACMES.changed(new WebhookChange(
                        Optional.of("payroll"),
                        Optional.of(new WebhookUrl(URI.create("http://10.1.2.3:8080/hook"))),
                        Optional.of(new EventChoice.Only(Set.of("member.joined"))),
                        Optional.empty()))
                .with(ACMES.secrets().rotated(secret(9), NOW))
                .afterCall(Verdict.FAILED, LATER);

        given(stores -> {
            stores.webhooks().lock(ACME.id(), ACMES.id());
            stores.webhooks().save(changed);
        });

        assertEquals(Optional.of(changed), read(stores -> stores.webhooks().find(ACME.id(), ACMES.id())));
    }

    @Test
    void those_that_are_on_listen() {
        givenAll();
        Webhook off = webhook(4, ACME, new EventChoice.All()).with(WebhookStanding.SWITCHED_OFF);
        given(stores -> stores.webhooks().add(off));

        assertEquals(
                List.of(new Listener(ACMES.id(), ACMES.events()), new Listener(PICKY.id(), PICKY.events())),
                read(stores -> stores.webhooks().listeners(ACME.id())));
    }

    @Test
    void every_standing_can_be_kept() {
        long id = 0x20;
        for (WebhookStanding standing : WebhookStanding.values()) {
            Webhook row = webhook(id++, ACME, new EventChoice.All()).with(standing);

            given(stores -> stores.webhooks().add(row));

            assertEquals(Optional.of(row), read(stores -> stores.webhooks().find(ACME.id(), row.id())));
        }
    }

    private boolean claimed(Webhook webhook, Instant now, Instant then) {
        return write(stores -> stores.webhooks().claimTest(webhook.id(), now, then))
                .isPresent();
    }

    @Test
    void tests_keep_their_distance() {
        givenAll();

        assertTrue(claimed(ACMES, LATER, NOW));
        assertFalse(claimed(ACMES, LATER.plusSeconds(1), NOW));
        assertTrue(claimed(PICKY, LATER, NOW));
        assertTrue(claimed(ACMES, LATER.plusSeconds(5), LATER));
    }

    @Test
    void the_log_is_read_from_its_end() {
        givenAll();
        WebhookDelivery failed = delivery(1, ACMES, Optional.of(new CallOutcome.Unanswered(CallFault.TIMED_OUT)));
        WebhookDelivery moot = delivery(2, ACMES, Optional.empty());
        WebhookDelivery done = delivery(3, ACMES, Optional.of(answered(204)));
        givenLog(failed, moot, done, delivery(4, PICKY, Optional.of(answered(500))));

        Page<WebhookDelivery> one =
                read(stores -> stores.webhooks().listDeliveries(ACMES.id(), new PageRequest(Optional.empty(), 2)));
        Page<WebhookDelivery> two =
                read(stores -> stores.webhooks().listDeliveries(ACMES.id(), new PageRequest(one.next(), 2)));

        assertEquals(List.of(done, moot), one.items());
        assertEquals(new Page<>(List.of(failed), Optional.empty()), two);
    }

    @Test
    void every_fault_can_be_kept() {
        givenAll();
        long id = 1;
        for (CallFault fault : CallFault.values()) {
            WebhookDelivery line = delivery(id++, ACMES, Optional.of(new CallOutcome.Unanswered(fault)));

            givenLog(line);

            assertEquals(Optional.of(line), read(stores -> stores.webhooks().findDelivery(ACMES.id(), line.id())));
        }
    }

    @Test
    void a_line_is_found_in_its_own_log_only() {
        givenAll();
        WebhookDelivery line = delivery(1, ACMES, Optional.of(answered(200)));
        givenLog(line);

        assertEquals(Optional.of(line), read(stores -> stores.webhooks().findDelivery(ACMES.id(), line.id())));
        assertEquals(Optional.empty(), read(stores -> stores.webhooks().findDelivery(PICKY.id(), line.id())));
    }

    private int swept() {
        return write(stores -> stores.webhooks().sweepDeliveries(NOW.plusSeconds(2)));
    }

    private long count(Organization organization) {
        return read(stores -> stores.webhooks().count(organization.id()));
    }

    @Test
    void old_lines_are_swept() {
        givenAll();
        givenLog(delivery(1, ACMES, Optional.empty()), delivery(2, ACMES, Optional.empty()));

        assertEquals(1, swept());
        assertEquals(0, swept());
    }

    @Test
    void a_deleted_endpoint_takes_its_log_along_and_gets_no_other() {
        givenAll();
        WebhookDelivery line = delivery(1, ACMES, Optional.empty());
        givenLog(line);

        given(stores -> {
            stores.webhooks().lock(ACME.id(), ACMES.id());
            stores.webhooks().remove(ACMES.id());
        });
        givenLog(delivery(2, ACMES, Optional.empty()));

        assertEquals(Optional.empty(), read(stores -> stores.webhooks().find(ACME.id(), ACMES.id())));
        assertEquals(
                List.of(),
                read(stores -> stores.webhooks().listDeliveries(ACMES.id(), ALL))
                        .items());
    }

    @Test
    void endpoints_go_with_their_organization() {
        givenAll();
        givenLog(delivery(1, ACMES, Optional.empty()));

        given(stores -> stores.organizations().remove(ACME.id()));

        assertEquals(0, count(ACME));
        assertEquals(1, count(GLOBEX));
    }
}
