package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A program has a provider asked again over HTTP, and people sign in by what came of it.
class RefreshIT {
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

    private static Acme acme(String name) {
        Acme acme = Acme.setUp(service.baseUrl(), idp, name);
        acme.tenant().signsIn(ScriptedPerson.of("person", "person@" + name + ".example", "Person"));
        return acme;
    }

    private static String refresh(String organization, Acme acme) {
        try (var admin = new Browser(service.baseUrl())) {
            HttpResponse<String> answer = admin.api(
                    "POST",
                    "/organizations/" + organization + "/providers/" + acme.providerId() + "/metadata/refresh",
                    "");
            assertEquals(200, answer.statusCode(), answer.body());
            return answer.body();
        }
    }

    private static String asked(String change, String before, String offered) {
        return "{\"change\":\"%s\",\"algorithms\":{\"before\":[%s],\"offered\":[%s]},\"problem\":null}"
                .formatted(change, before, offered);
    }

    private static HttpResponse<String> signIn(Acme acme) {
        try (var browser = new Browser(service.baseUrl())) {
            return browser.get(browser.throughProvider(acme.startUrl()));
        }
    }

    @Test
    void a_provider_that_says_what_it_said_before_changes_nothing() {
        assertEquals(asked("none", "\"RS256\"", "\"RS256\""), refresh("same", acme("same")));
    }

    /// The documents that are remembered of the provider are those from before it was asked again.
    @Test
    void a_further_algorithm_is_accepted_at_once_and_one_that_is_gone_stays() {
        Acme acme = acme("further");
        assertEquals(303, signIn(acme).statusCode());

        acme.tenant().has(Quirk.ANNOUNCES_ES256_AS_WELL);
        assertEquals(asked("applied", "\"RS256\"", "\"RS256\",\"ES256\""), refresh("further", acme));
        acme.tenant().has(Quirk.SIGNS_WITH_ES256).rotateKeys();

        HttpResponse<String> answer = signIn(acme);
        assertEquals(303, answer.statusCode(), answer.body());
        assertEquals(asked("needs_test", "\"RS256\",\"ES256\"", "\"ES256\""), refresh("further", acme));
        assertEquals(303, signIn(acme).statusCode());
    }

    @Test
    void without_being_asked_again_it_is_not_accepted() {
        Acme acme = acme("unasked");
        assertEquals(303, signIn(acme).statusCode());

        acme.tenant().has(Quirk.SIGNS_WITH_ES256).rotateKeys();

        assertEquals("algorithm_not_allowed", Browser.code(signIn(acme)).orElse(""));
    }

    @Test
    void a_provider_out_of_reach_is_a_problem_and_changes_nothing() {
        Acme acme = acme("unreachable");
        acme.tenant().misbehaves(Misbehaviour.DEAD, Endpoint.DISCOVERY);

        String answer = refresh("unreachable", acme);

        assertTrue(
                answer.startsWith("{\"change\":\"none\",\"algorithms\":null,\"problem\":{\"code\":\"idp_unreachable\""),
                answer);
        acme.tenant().behaves();
        assertEquals(asked("none", "\"RS256\"", "\"RS256\""), refresh("unreachable", acme));
        assertEquals(303, signIn(acme).statusCode());
    }
}
