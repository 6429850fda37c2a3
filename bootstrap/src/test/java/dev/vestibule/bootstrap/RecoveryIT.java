package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import dev.vestibule.adapters.persistence.testing.Invariant;
import dev.vestibule.adapters.persistence.testing.TestDatabase;
import dev.vestibule.bootstrap.dev.inbox.Inbox;
import dev.vestibule.bootstrap.dev.inbox.ReceivedMail;
import dev.vestibule.bootstrap.time.SystemTime;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The ways back into an account over HTTP, with real mails and a provider that signs for real.
class RecoveryIT {
    private static final String OLD = "the-old-password-of-somebody";
    private static final String NEW = "the-new-password-of-somebody";
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\"<]+(/(?:account/password|auth/relink)/[^\\s\"<]+)");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Duration SOON = Duration.ofSeconds(20);

    private static TestDatabase database;
    private static MisbehavingProvider idp;
    private static Inbox inbox;
    private static Service service;

    @BeforeAll
    static void start() {
        database = TestDatabase.createEmpty();
        idp = MisbehavingProvider.start();
        inbox = Inbox.open(new SystemTime());
        var mail = inbox.address();
        service = Service.on(
                database,
                "vestibule.smtp-url=smtp://" + mail.host() + ":" + mail.port(),
                "vestibule.mail-from=door@vestibule.example");
    }

    @AfterAll
    static void stop() {
        service.close();
        inbox.close();
        idp.close();
        database.close();
    }

    @AfterEach
    void every_invariant_holds() throws SQLException {
        try (Connection connection = database.connect()) {
            assertEquals(Set.of(), Invariant.broken(connection));
        }
    }

    private static Browser browser() {
        return new Browser(service.baseUrl());
    }

    private static String api(String method, String path, String json, int status) {
        try (var admin = browser()) {
            HttpResponse<String> response = admin.api(method, path, json);
            assertEquals(status, response.statusCode(), response.body());
            return response.body();
        }
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), () -> pattern + " is not in " + text);
        return matcher.group(1);
    }

    private static String user(String email) {
        return find(
                "\"id\":\"([^\"]+)\"",
                api(
                        "POST",
                        "/users",
                        "{\"email\":\"%s\",\"password\":\"%s\",\"emailVerified\":true}".formatted(email, OLD),
                        201));
    }

    private static HttpResponse<String> submit(Browser browser, String page, String form) {
        HttpResponse<String> shown = browser.get(page);
        assertEquals(200, shown.statusCode(), shown.body());
        return browser.post(page, "csrf=" + find(CSRF.pattern(), shown.body()) + "&" + form);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> signIn(Browser browser, String email, String password) {
        HttpResponse<String> shown = browser.get("/auth/login");
        return browser.post(
                "/auth/login",
                "csrf=%s&login=%s&password=%s"
                        .formatted(find(CSRF.pattern(), shown.body()), encode(email), encode(password)));
    }

    private static List<ReceivedMail> mailsTo(String address, String subject) {
        return inbox.mails().stream()
                .filter(mail -> mail.to().contains(address) && mail.subject().contains(subject))
                .toList();
    }

    /// The path of the newest link, once as many mails have come.
    private static String mailedLink(String address, String subject, int mails) {
        Waiting.until(SOON, () -> mailsTo(address, subject).size() >= mails);
        return find(LINK.pattern(), mailsTo(address, subject).getFirst().text());
    }

    private static HttpResponse<String> ask(Browser browser, String address) {
        return submit(browser, "/account/recover", "login=" + encode(address));
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void a_forgotten_password_is_set_by_mail() {
        user("ada@recover.example");
        try (var elsewhere = browser();
                var browser = browser()) {
            assertEquals(303, signIn(elsewhere, "ada@recover.example", OLD).statusCode());
            HttpResponse<String> known = ask(browser, "ada@recover.example");
            HttpResponse<String> stranger = ask(browser, "eve@recover.example");
            assertEquals(200, known.statusCode());
            assertEquals(known.body().replace("ada@", "eve@"), stranger.body());

            String link = mailedLink("ada@recover.example", "Set your password", 1);
            HttpResponse<String> set = submit(browser, link, "password=" + NEW);

            assertEquals(303, set.statusCode(), set.body());
            assertFalse(browser.holdsSession());
            assertTrue(browser.get(Browser.location(set)).body().contains("Your password is set."));
            assertEquals(401, elsewhere.get("/api/v1/session").statusCode());
            assertEquals(401, signIn(browser, "ada@recover.example", OLD).statusCode());
            assertEquals(303, signIn(browser, "ada@recover.example", NEW).statusCode());
            HttpResponse<String> again = browser.get(link);
            assertEquals(410, again.statusCode());
            assertEquals(Optional.of("password_link_invalid"), Browser.code(again));
            Waiting.until(
                    SOON, () -> !mailsTo("ada@recover.example", "was changed").isEmpty());
            assertEquals(List.of(), mailsTo("eve@recover.example", ""));
        }
    }

    @Test
    void a_scanner_that_opens_every_link_changes_nothing() throws SQLException {
        user("sam@recover.example");
        try (var browser = browser();
                var scanner = browser()) {
            ask(browser, "sam@recover.example");
            String link = mailedLink("sam@recover.example", "Set your password", 1);
            long rows = count("select count(*) from audit_log") + count("select count(*) from password_links");

            for (int times = 0; times < 3; times++) {
                assertEquals(200, scanner.get(link).statusCode());
                assertEquals(200, scanner.head(link).statusCode());
            }

            assertEquals(rows, count("select count(*) from audit_log") + count("select count(*) from password_links"));
            assertEquals(303, submit(browser, link, "password=" + NEW).statusCode());
        }
    }

    @Test
    void of_many_who_use_one_link_at_once_one_sets_the_password() throws Exception {
        user("max@recover.example");
        try (var browser = browser();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ask(browser, "max@recover.example");
            String link = mailedLink("max@recover.example", "Set your password", 1);
            String csrf = find(CSRF.pattern(), browser.get(link).body());
            Callable<Integer> click = () ->
                    browser.post(link, "csrf=" + csrf + "&password=" + NEW).statusCode();

            var statuses = new ArrayList<Integer>();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(6, click))) {
                statuses.add(answer.get());
            }

            assertEquals(1, Collections.frequency(statuses, 303), statuses.toString());
            assertEquals(Set.of(303, 410), new TreeSet<>(statuses));
        }
    }

    @Test
    void an_address_gets_three_mails_an_hour_and_nobody_is_told() {
        user("many@recover.example");
        try (var browser = browser()) {
            for (int times = 0; times < 5; times++) {
                assertEquals(200, ask(browser, "many@recover.example").statusCode());
            }
            ask(browser, "many@recover.example");
            mailedLink("many@recover.example", "Set your password", 3);
            assertEquals(3, mailsTo("many@recover.example", "Set your password").size());
        }
    }

    /// An organization whose provider lets people in, with a member who has come in as `old`.
    private record Place(String name, Acme acme, String owner, String member) {
        static Place at(String name) {
            Acme acme = Acme.setUp(service.baseUrl(), idp, name);
            String owner = user("owner@" + name + ".example");
            api(
                    "POST",
                    "/organizations/" + name + "/members",
                    "{\"userId\":\"%s\",\"role\":\"owner\"}".formatted(owner),
                    201);
            acme.tenant().signsIn(ScriptedPerson.of("old", "pat@" + name + ".example", "Pat"));
            try (var pat = browser()) {
                assertEquals(303, pat.get(pat.throughProvider(acme.startUrl())).statusCode());
            }
            String members = api("GET", "/organizations/" + name + "/members?role=member", "", 200);
            return new Place(name, acme, owner, find("\"id\":\"([^\"]+)\"", members));
        }

        String address() {
            return "pat@" + name + ".example";
        }

        String settings() {
            String organization = find("\"id\":\"([^\"]+)\"", api("GET", "/organizations/" + name, "", 200));
            return "/organizations/" + organization + "/settings/sso";
        }

        /// The owner mails a link from the settings page; answers where it leads.
        String mailLink(int mails) {
            try (var browser = browser()) {
                assertEquals(
                        303, signIn(browser, "owner@" + name + ".example", OLD).statusCode());
                String page = settings() + "/members";
                HttpResponse<String> sent =
                        submit(browser, page, "member=" + member + "&provider=" + acme.providerId());
                assertEquals(303, sent.statusCode(), sent.body());
            }
            return mailedLink(address(), "again", mails);
        }

        /// From the link to the provider and back: the callback's address, not yet visited.
        String through(Browser browser, String link) {
            HttpResponse<String> away = submit(browser, link, "");
            assertEquals(303, away.statusCode(), away.body());
            return Browser.location(browser.get(Browser.location(away)));
        }
    }

    @Test
    void a_member_whom_the_provider_calls_by_another_name_comes_back_in() {
        Place place = Place.at("relink");
        place.acme().tenant().signsIn(ScriptedPerson.of("new", place.address(), "Pat"));
        try (var pat = browser();
                var again = browser()) {
            HttpResponse<String> asked =
                    pat.get(pat.throughProvider(place.acme().startUrl()));
            assertTrue(Browser.location(asked).contains("/auth/sso/decision/"), asked.body());

            String link = place.mailLink(1);
            HttpResponse<String> in = again.get(place.through(again, link));

            assertEquals(303, in.statusCode(), in.body());
            String session = again.get("/api/v1/session").body();
            assertTrue(session.contains("\"method\":\"sso\""), session);
            assertTrue(session.contains("\"slug\":\"relink\""), session);
            assertTrue(again.get("/api/v1/session/access?organization=relink")
                    .body()
                    .contains("\"allowed\":true"));
            HttpResponse<String> used = again.get(link);
            assertEquals(410, used.statusCode());
            assertEquals(Optional.of("link_invalid"), Browser.code(used));
        }
        try (var later = browser()) {
            assertEquals(
                    303,
                    later.get(later.throughProvider(place.acme().startUrl())).statusCode());
            assertTrue(later.holdsSession());
        }
    }

    @Test
    void of_two_who_use_one_link_at_once_one_comes_in() throws Exception {
        Place place = Place.at("relinktwice");
        String link = place.mailLink(1);
        place.acme().tenant().signsIn(ScriptedPerson.of("new-1", place.address(), "Pat"));
        try (var first = browser();
                var second = browser();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String one = place.through(first, link);
            place.acme().tenant().signsIn(ScriptedPerson.of("new-2", place.address(), "Pat"));
            String other = place.through(second, link);

            var answers = threads.invokeAll(
                    List.<Callable<HttpResponse<String>>>of(() -> first.get(one), () -> second.get(other)));

            var statuses = new TreeSet<Integer>();
            for (Future<HttpResponse<String>> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertEquals(Set.of(303, 410), statuses);
            assertTrue(first.holdsSession() != second.holdsSession());
        }
    }

    @Test
    void a_link_that_was_forwarded_to_somebody_who_is_signed_in_opens_nothing() {
        Place place = Place.at("forwarded");
        String link = place.mailLink(1);
        user("mallory@elsewhere.example");
        place.acme().tenant().signsIn(ScriptedPerson.of("mallory", "mallory@elsewhere.example", "Mallory"));
        try (var mallory = browser()) {
            String callback = place.through(mallory, link);
            assertEquals(303, signIn(mallory, "mallory@elsewhere.example", OLD).statusCode());

            HttpResponse<String> page = mallory.get(link);
            assertTrue(page.body().contains("Somebody else is signed in"), page.body());
            HttpResponse<String> finished = mallory.get(callback);
            assertEquals(403, finished.statusCode());
            assertEquals(Optional.of("user_mismatch"), Browser.code(finished));
        }
        try (var pat = browser()) {
            place.acme().tenant().signsIn(ScriptedPerson.of("new", place.address(), "Pat"));
            assertEquals(303, pat.get(place.through(pat, link)).statusCode());
        }
    }

    @Test
    void another_organization_neither_makes_nor_uses_a_link() {
        Place ours = Place.at("ours");
        Place theirs = Place.at("theirs");
        try (var mallory = browser()) {
            String link = ours.mailLink(1);
            HttpResponse<String> away = submit(mallory, link, "");
            String state = find("[?&]state=([^&]+)", Browser.location(away));
            HttpResponse<String> crossed =
                    mallory.get("/auth/sso/" + theirs.acme().providerId() + "?code=made-up&state=" + state);
            assertEquals(Optional.of("provider_mismatch"), Browser.code(crossed), crossed.body());

            String path = "/organizations/%s/members/%s/relink";
            String body = "{\"provider\":\"%s\"}";
            api(
                    "POST",
                    path.formatted("theirs", ours.member()),
                    body.formatted(theirs.acme().providerId()),
                    404);
            api(
                    "POST",
                    path.formatted("theirs", theirs.member()),
                    body.formatted(ours.acme().providerId()),
                    404);
            api(
                    "POST",
                    path.formatted("ours", ours.member()),
                    body.formatted(ours.acme().providerId()),
                    202);
        }
    }

    @Test
    void who_came_in_through_a_provider_is_told_when_it_ends() {
        Place place = Place.at("ending");
        String path = "/organizations/ending/providers/" + place.acme().providerId();
        String page = place.settings() + "/" + place.acme().providerId();
        try (var owner = browser()) {
            assertEquals(303, signIn(owner, "owner@ending.example", OLD).statusCode());
            assertEquals(303, submit(owner, page, "op=disable").statusCode());
        }
        assertTrue(api("GET", path, "", 200).contains("\"status\":\"disabled\""));
        Waiting.until(
                SOON,
                () -> !mailsTo("pat@ending.example", "has ended single sign-on").isEmpty());
        String text = mailsTo("pat@ending.example", "has ended single sign-on")
                .getFirst()
                .text();
        assertTrue(text.contains("/account/recover"), text);
        assertEquals(List.of(), mailsTo("owner@ending.example", "has ended single sign-on"));
    }
}
