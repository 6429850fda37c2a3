package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import dev.vestibule.adapters.persistence.testing.Invariant;
import dev.vestibule.adapters.persistence.testing.StatementCount;
import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole service over HTTP, with PostgreSQL and a provider that signs for real and misbehaves on request.
class SignInIT {
    /// What shows only where a provider is configured, or known, in a way that this one is not, or has to be wrong
    /// before anybody asked it; the adapter's own tests have them.
    private static final Set<Misbehaviour> ELSEWHERE = EnumSet.of(
            Misbehaviour.METADATA_OF_ANOTHER_ISSUER,
            Misbehaviour.METADATA_WITHOUT_TOKEN_ENDPOINT,
            Misbehaviour.TOKEN_ENDPOINT_AT_CLOUD_METADATA,
            Misbehaviour.JWKS_IN_PRIVATE_NETWORK,
            Misbehaviour.USERINFO_BY_ANOTHER_SCHEME,
            Misbehaviour.ALGORITHMS_WE_REFUSE,
            Misbehaviour.USERINFO_OF_ANOTHER_SUBJECT,
            Misbehaviour.USERINFO_WITHOUT_SUBJECT,
            Misbehaviour.USERINFO_TOKEN_FOR_ANOTHER_CLIENT,
            Misbehaviour.USERINFO_TOKEN_OF_ANOTHER_ISSUER,
            Misbehaviour.USERINFO_TOKEN_UNSIGNED,
            Misbehaviour.USERINFO_TOKEN_EXPIRED,
            Misbehaviour.USERINFO_ALGORITHM_NOT_ANNOUNCED,
            Misbehaviour.MISSING_RESPONSE_ISSUER,
            Misbehaviour.REFRESH_TOKEN_WITH_LINE_BREAK,
            Misbehaviour.MISSING_AUTHENTICATION_TIME,
            Misbehaviour.AUTHENTICATED_LONG_AGO,
            Misbehaviour.MISSING_CONTEXT_CLASS,
            Misbehaviour.OTHER_CONTEXT_CLASS,
            Misbehaviour.PERSON_OF_ANOTHER_TENANT,
            Misbehaviour.PERSON_OF_NO_TENANT,
            Misbehaviour.WEAK_RSA_KEY);

    private static TestDatabase database;
    private static MisbehavingProvider idp;
    private static Service service;

    @BeforeAll
    static void start() {
        database = TestDatabase.createEmpty();
        idp = MisbehavingProvider.start();
        service = Service.on(database, "test.statements=counted");
    }

    @AfterAll
    static void stop() {
        service.close();
        idp.close();
        database.close();
    }

    @Test
    void somebody_new_is_a_member_with_a_session_a_moment_later() {
        Acme acme = acme("newcomer");
        try (var browser = new Browser(service.baseUrl())) {
            HttpResponse<String> answer = browser.get(browser.throughProvider(acme.startUrl()));

            String session = browser.get("/api/v1/session").body();
            assertEquals(303, answer.statusCode());
            assertTrue(session.contains("\"email\":\"person@newcomer.example\",\"emailVerified\":true"), session);
            assertTrue(session.contains("\"method\":\"sso\""), session);
            assertTrue(session.contains("\"flags\":[\"sso:linked\"]"), session);
        }
    }

    @Test
    void a_second_submit_of_an_answer_changes_nothing() {
        Acme acme = acme("twice");
        try (var browser = new Browser(service.baseUrl())) {
            String callback = browser.throughProvider(acme.startUrl());
            browser.get(callback);

            HttpResponse<String> second = browser.get(callback);

            assertEquals(
                    List.of("flow_already_used"), Browser.code(second).stream().toList());
            assertEquals(1, acme.tenant().requests(Endpoint.TOKEN));
        }
    }

    @Test
    void an_answer_that_the_providers_page_posts_signs_in() {
        Acme acme = Acme.setUp(service.baseUrl(), idp, "posted", ", \"responseMode\": \"form_post\"");
        acme.tenant().signsIn(ScriptedPerson.of("person-1", "person@posted.example", "Person One"));
        try (var browser = new Browser(service.baseUrl());
                var other = new Browser(service.baseUrl())) {
            String[] callback = browser.throughProvider(acme.startUrl()).split("\\?", 2);

            HttpResponse<String> foreign = other.postFromElsewhere(callback[0], callback[1]);
            HttpResponse<String> held = browser.postFromElsewhere(callback[0], callback[1]);
            HttpResponse<String> answer = browser.get(Browser.location(held));

            assertEquals("flow_foreign_browser", Browser.code(foreign).orElse(""));
            assertEquals(303, held.statusCode());
            assertEquals(303, answer.statusCode(), answer.body());
            assertTrue(browser.get("/api/v1/session").body().contains("\"method\":\"sso\""));
            assertEquals(
                    "flow_already_used",
                    Browser.code(browser.get(Browser.location(held))).orElse(""));
        }
    }

    @Test
    void an_answer_in_another_browser_is_refused() {
        Acme acme = acme("foreign");
        try (var browser = new Browser(service.baseUrl());
                var other = new Browser(service.baseUrl())) {
            HttpResponse<String> answer = other.get(browser.throughProvider(acme.startUrl()));

            assertEquals(
                    List.of("flow_foreign_browser"),
                    Browser.code(answer).stream().toList());
            assertFalse(other.holdsSession());
        }
    }

    @Test
    void a_repeat_login_costs_at_most_2_commits_and_8_statements_and_starting_one_commits_nothing() {
        Acme acme = acme("repeat");
        signIn(acme);
        var count = service.bean(StatementCount.class);
        try (var browser = new Browser(service.baseUrl())) {
            settle(count);
            String callback = browser.throughProvider(acme.startUrl());
            assertEquals(0, count.commits());

            settle(count);
            assertEquals(303, browser.get(callback).statusCode());

            List<String> login = count.statements();
            assertTrue(login.size() <= 8, () -> String.join("\n", login));
            assertTrue(count.commits() <= 2, () -> "commits: " + count.commits());
        }
    }

    private static void settle(StatementCount count) {
        count.reset();
    }

    static Stream<Misbehaviour> misbehaviours() {
        return EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)).stream();
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void each_misbehaviour_ends_in_its_own_code_and_never_in_a_session(Misbehaviour misbehaviour) {
        Acme acme = acme("bad-" + misbehaviour.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        acme.tenant().misbehaves(misbehaviour);

        try (var browser = new Browser(service.baseUrl())) {
            HttpResponse<String> answer = browser.get(browser.throughProvider(acme.startUrl()));

            assertAll(
                    () -> assertFalse(browser.holdsSession()),
                    () -> assertTrue(Browser.code(answer).isPresent(), answer.body()),
                    () -> assertTrue(answer.statusCode() >= 400 && answer.statusCode() != 500, "status"));
        }
        acme.tenant().behaves();
        signIn(acme);
    }

    @Test
    void a_thousand_parallel_callbacks_of_one_new_person_make_one_of_everything() throws Exception {
        Acme acme = acme("crowd");
        acme.tenant().signsIn(ScriptedPerson.of("one", "one@crowd.example", "One"));
        List<Walk> walks =
                Stream.generate(() -> Walk.toTheCallback(acme)).limit(1000).toList();

        assertEquals(Set.of(303), atOnce(walks));

        assertEquals(1, count("select count(*) from identities where subject = 'one'"));
        assertEquals(1, count("select count(*) from user_emails where key = 'one@crowd.example'"));
        assertEquals(
                3,
                count(
                        "select count(*) from audit_log a join organizations o on o.id = a.organization_id"
                                + " where o.slug = 'crowd' and a.action in ('USER_CREATED', 'IDENTITY_LINKED', 'MEMBER_ADDED')"));
        try (Connection connection = database.connect()) {
            assertEquals(Set.of(), Invariant.broken(connection));
        }
    }

    private static Set<Integer> atOnce(List<Walk> walks) throws InterruptedException, ExecutionException {
        var statuses = new TreeSet<Integer>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(walks)) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }

    /// A browser that has come back from the provider and is about to call us.
    private record Walk(Browser browser, String callback) implements Callable<Integer> {
        static Walk toTheCallback(Acme acme) {
            var browser = new Browser(service.baseUrl());
            return new Walk(browser, browser.throughProvider(acme.startUrl()));
        }

        @Override
        public Integer call() {
            return browser.get(callback).statusCode();
        }
    }

    private static void signIn(Acme acme) {
        try (var browser = new Browser(service.baseUrl())) {
            HttpResponse<String> answer = browser.get(browser.throughProvider(acme.startUrl()));
            assertEquals(303, answer.statusCode(), answer.body());
            assertTrue(browser.holdsSession());
        }
    }

    private static Acme acme(String name) {
        Acme acme = Acme.setUp(service.baseUrl(), idp, name);
        acme.tenant().signsIn(ScriptedPerson.of("person", "person@" + name + ".example", "Person"));
        return acme;
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
