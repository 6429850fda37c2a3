package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A provider is asked about its people by itself: what it says of those who are away, and what becomes of them.
class IdentityCheckIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static TestDatabase database;
    private static MisbehavingProvider idp;
    private static Service service;

    @BeforeAll
    static void start() {
        database = TestDatabase.createEmpty();
        idp = MisbehavingProvider.start();
        service = Service.on(database);
    }

    @AfterAll
    static void stop() {
        service.close();
        idp.close();
        database.close();
    }

    private static Acme withPeople(String name, int people) {
        Acme acme =
                Acme.setUp(service.baseUrl(), idp, name, ", \"scopes\": [\"openid\", \"email\", \"offline_access\"]");
        acme.tenant().has(Quirk.SENDS_REFRESH_TOKEN).has(Quirk.RENEWS_REFRESH_TOKENS);
        for (int i = 0; i < people; i++) {
            String person = name + i;
            acme.tenant().signsIn(ScriptedPerson.of(person, person + "@" + name + ".example", "Person"));
            try (var browser = new Browser(service.baseUrl())) {
                assertEquals(
                        303,
                        browser.get(browser.throughProvider(acme.startUrl())).statusCode());
            }
        }
        return acme;
    }

    /// As if so much time had passed since everybody was there, and the job were due.
    private static void aDayLater() {
        database.run("""
                update identities set last_synced = last_synced - interval '1 day', check_as_of = null;
                update identity_check_windows set paused_until = null;
                update scheduled_jobs set execution_time = now() where task_name = 'identity-check' and not picked
                """);
    }

    private static String api(String method, String name, Acme acme, String body) {
        try (var admin = new Browser(service.baseUrl())) {
            HttpResponse<String> answer = admin.api(
                    method, "/organizations/" + name + "/providers/" + acme.providerId() + "/identity-check", body);
            assertEquals(200, answer.statusCode(), answer.body());
            return answer.body();
        }
    }

    private static void untilShown(String name, Acme acme, String part) {
        try {
            Waiting.until(SOON, () -> api("GET", name, acme, "").contains(part));
        } catch (AssertionError late) {
            throw new AssertionError(api("GET", name, acme, ""), late);
        }
    }

    private static String audit(String name) {
        try (var admin = new Browser(service.baseUrl())) {
            return admin.api("GET", "/organizations/" + name + "/audit-log?limit=200", "")
                    .body();
        }
    }

    private static String links(Acme acme) {
        return database.text("select count(*) from identities where retired_at is null and provider_id = '"
                        + acme.providerId() + "'")
                .orElseThrow();
    }

    @Test
    void people_who_are_still_there_are_confirmed_day_after_day_with_a_token_that_is_renewed_each_time() {
        Acme acme = withPeople("loyal", 1);

        aDayLater();
        untilShown("loyal", acme, "\"confirmed\":1");
        aDayLater();
        untilShown("loyal", acme, "\"confirmed\":2");

        assertEquals("1", links(acme));
    }

    @Test
    void an_outage_unlinks_nobody() {
        Acme acme = withPeople("outage", 2);
        acme.tenant().misbehaves(Misbehaviour.SERVER_ERROR);

        aDayLater();
        untilShown("outage", acme, "\"couldNotCheck\":1,\"rejected\":0");
        aDayLater();
        untilShown("outage", acme, "\"couldNotCheck\":2,\"rejected\":0");

        assertEquals("2", links(acme));
    }

    @Test
    void of_many_who_are_gone_at_once_the_share_is_unlinked_and_an_admin_decides_about_the_others() {
        Acme acme = withPeople("wave", 3);
        acme.tenant().forgetsEverybody();

        aDayLater();
        untilShown("wave", acme, "\"state\":\"held\"");
        assertTrue(api("GET", "wave", acme, "").contains("\"rejected\":2,\"unlinked\":1"));
        assertEquals("2", links(acme));

        assertEquals("{\"unlinked\":1}", api("POST", "wave", acme, "{\"decision\":\"release\"}"));
        assertEquals("1", links(acme));
        String written = audit("wave");
        assertTrue(written.contains("\"action\":\"identity_check_held\""), written);
        assertTrue(written.contains("\"action\":\"identity_check_released\""), written);
    }
}
