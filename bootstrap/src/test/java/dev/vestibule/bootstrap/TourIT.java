package dev.vestibule.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tour of development mode, walked in Chromium as a newcomer does. Each test is one visitor with a browser profile
/// of their own; the service and what earlier visitors did in it stay.
class TourIT {
    private static final Pattern USER_ID = Pattern.compile("\"user\":\\{\"id\":\"([^\"]+)\"");

    @TempDir
    private static Path dataFolder;

    private static Chromium chromium;
    private static PackagedService service;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext profile;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        service = PackagedService.development(dataFolder);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (chromium == null) {
            return;
        }
        chromium.close();
        try (var stopping = service) {
            stopping.stop();
            assertTrue(stopping.isGoneWithin(Duration.ofSeconds(15)), "Ctrl-C did not stop it");
        }
    }

    @BeforeEach
    void open() {
        profile = chromium.browser().newContext();
        page = profile.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text() + " " + message.location()));
        page.onPageError(complaints::add);
    }

    @AfterEach
    void leave() {
        profile.close();
        assertEquals(
                List.of(),
                complaints.stream().filter(TourIT::isOurFault).toList(),
                "what the browser complained about");
    }

    /// Chromium reports a page that says no as a failed resource.
    private static boolean isOurFault(String complaint) {
        return complaint.contains("/assets/") || !complaint.contains("server responded with a status of");
    }

    @Test
    void the_terminal_says_where_to_go() throws IOException {
        String said = service.said();

        assertAll(
                () -> assertTrue(said.contains(service.at("/dev")), said),
                () -> assertTrue(said.contains("admin API key"), said),
                () -> assertTrue(said.contains("alice@acme.example, password"), said),
                () -> assertFalse(said.contains("WARN"), said));
    }

    @Test
    void the_tour_says_what_to_click() {
        page.navigate(service.at("/dev"));

        assertThat(page.getByRole(AriaRole.HEADING, named("The tour"))).isVisible();
        Album.show(page, "tour");
    }

    @Test
    void somebody_new_is_a_member_at_once() {
        page.navigate(service.at("/dev"));
        link("Sign in at Acme").click();
        Album.show(page, "organization");
        throughProvider("Bob Brown");

        assertThat(heading()).hasText("Hello, Bob Brown");
        assertThat(page.getByRole(AriaRole.LISTITEM)).containsText("Acme Corp");
        Album.show(page, "home");
        String session = session();
        assertTrue(session.contains("\"method\":\"sso\""), session);
        assertTrue(access("acme").contains("\"allowed\":true"), access("acme"));
        assertTrue(access("globex").contains("\"allowed\":false"), access("globex"));
    }

    @Test
    void an_account_that_was_there_is_opened_by_its_password_first_and_then_by_the_provider() {
        page.navigate(service.at("/auth/login/globex"));
        throughProvider("Carol Chen");
        Album.show(page, "decision");
        signInWithPassword("I have an account", "carol@globex.example", "not-her-password");
        Album.show(page, "decision-wrong-password");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        signInWithPassword("I have an account", "carol@globex.example", "carol-confirms-it");
        Album.show(page, "decision-link");
        button("Link and continue").click();
        assertThat(heading()).hasText("Hello, Carol Chen");

        signOut();
        page.navigate(service.at("/auth/login/globex"));
        throughProvider("Carol Chen");
        assertThat(heading()).hasText("Hello, Carol Chen");
    }

    @Test
    void somebody_new_is_asked_where_the_organization_wants_that() {
        page.navigate(service.at("/auth/login/globex"));
        throughProvider("Gus Green");
        button("Create an account").click();

        assertThat(heading()).hasText("Hello, Gus Green");
        assertTrue(session().contains("\"emailVerified\":false"), session());
    }

    @Test
    void a_provider_that_lies_opens_nobodys_account() {
        signInAsAlice();
        String alice = userId();
        signOut();

        page.navigate(service.at("/auth/login/globex"));
        link("Continue with").click();
        page.getByLabel("E-mail that the provider asserts").fill("alice@acme.example");
        page.getByLabel("Name").fill("Alice Adams");
        Album.show(page, "demo-provider");
        button("Continue").click();
        assertEquals(401, status("/api/v1/session"));
        button("Create an account").click();

        assertNotEquals(alice, userId());
        assertTrue(session().contains("\"emailVerified\":false"), session());
        assertFalse(access("acme").contains("\"allowed\":true"), access("acme"));
    }

    @Test
    void a_work_address_leads_to_the_right_provider() {
        page.navigate(service.at("/auth/login"));
        Album.show(page, "sign-in");
        page.getByLabel("Work e-mail or organization").fill("dana@globex.example");
        button("Continue").click();

        assertThat(heading()).hasText("Globex");
        link("Continue with").click();
        assertThat(page.getByLabel("E-mail that the provider asserts")).hasValue("dana@globex.example");
    }

    @Test
    void an_organization_is_found_by_its_name_in_the_address_too() {
        page.navigate(service.at("/auth/login"));
        page.getByLabel("Work e-mail or organization").fill("acme");
        page.keyboard().press("Enter");

        assertThat(heading()).hasText("Acme Corp");
    }

    @Test
    void an_address_that_no_organization_signs_in_asks_for_a_password() {
        page.navigate(service.at("/auth/login"));
        page.getByLabel("Work e-mail or organization").fill("nobody@elsewhere.example");
        button("Continue").click();

        Album.show(page, "password");
        page.getByLabel("Password").fill("whatever it is");
        button("Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }

    @Test
    void who_cancels_at_the_provider_reads_why_and_starts_again() {
        page.navigate(service.at("/auth/login/acme"));
        link("Continue with").click();
        button("Cancel").click();

        assertThat(page.locator("body")).hasAttribute("data-code", "idp_error");
        Album.show(page, "error");
        link("Start again").click();
        assertThat(heading()).hasText("Sign in");
    }

    @Test
    void a_callback_that_is_visited_twice_acts_once() {
        List<String> callbacks = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/auth/sso/") && request.url().contains("state=")) {
                callbacks.add(request.url());
            }
        });
        page.navigate(service.at("/auth/login/globex"));
        throughProvider("Dana Diaz");
        page.navigate(callbacks.getFirst());

        assertThat(page.locator("body"))
                .hasAttribute("data-code", Pattern.compile("flow_(already_used|foreign_browser)"));
    }

    @Test
    void a_suspended_person_stays_outside() {
        page.navigate(service.at("/auth/login/acme"));
        throughProvider("Sam Smith");
        signInWithPassword("I have an account", "sam@acme.example", "sam-stays-outside");

        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertEquals(401, status("/api/v1/session"));
    }

    @Test
    void everything_can_be_done_with_the_keyboard() {
        page.navigate(service.at("/auth/login/acme"));
        List<String> stops = new ArrayList<>();
        for (int tabs = 0; tabs < 7; tabs++) {
            page.keyboard().press("Tab");
            stops.add((String) page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"));
        }
        assertEquals("Skip to content", stops.getFirst());
        assertTrue(stops.containsAll(List.of("login", "password", "Sign in with password")), stops.toString());

        page.getByLabel("E-mail address").focus();
        page.keyboard().type("alice@acme.example");
        page.keyboard().press("Tab");
        page.keyboard().type("alice-opens-acme");
        page.keyboard().press("Enter");
        assertThat(heading()).hasText("Hello, Alice Adams");
    }

    @Test
    void who_is_signed_in_is_asked_before_another_account_opens() {
        page.navigate(service.at("/auth/login/acme"));
        throughProvider("Bob Brown");
        signOut();
        signInAsAlice();
        page.navigate(service.at("/auth/login/acme"));
        throughProvider("Bob Brown");
        Album.show(page, "decision-switch");
        button("Continue as").click();

        assertThat(heading()).hasText("Hello, Bob Brown");
    }

    @Test
    void a_start_from_another_site_asks_first() {
        signInAsAlice();
        String start = service.at("/auth/login/globex/sso");
        page.route(
                "http://elsewhere.example/**",
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>Elsewhere</title><a href='" + start + "'>go</a>")));
        page.navigate("http://elsewhere.example/");
        page.getByText("go").click();

        Album.show(page, "cross-site");
        link("Stay as I am").click();
        assertThat(heading()).hasText("Hello, Alice Adams");
    }

    @Test
    void who_asks_to_sign_out_is_asked_whether_they_mean_it() {
        signInAsAlice();
        page.navigate(service.at("/auth/logout"));
        Album.show(page, "sign-out");
        button("Sign out").click();

        assertEquals(401, status("/api/v1/session"));
    }

    @Test
    void the_inbox_shows_what_was_mailed() {
        page.navigate(service.at("/dev/inbox"));

        assertThat(heading()).hasText("Inbox");
        Album.show(page, "inbox");
    }

    private void signInAsAlice() {
        page.navigate(service.at("/auth/login/acme"));
        page.getByLabel("E-mail address").fill("alice@acme.example");
        page.getByLabel("Password").fill("alice-opens-acme");
        button("Sign in with password").click();
        assertThat(heading()).hasText("Hello, Alice Adams");
    }

    private void signInWithPassword(String form, String login, String password) {
        Locator fields = page.getByRole(AriaRole.FORM, named(form));
        fields.getByLabel("E-mail address").fill(login);
        fields.getByLabel("Password").fill(password);
        fields.getByRole(AriaRole.BUTTON).click();
    }

    private void throughProvider(String person) {
        link("Continue with").click();
        button(person).click();
    }

    private void signOut() {
        page.navigate(service.at("/"));
        button("Sign out").click();
    }

    private String session() {
        return profile.request().get(service.at("/api/v1/session")).text();
    }

    private String userId() {
        Matcher matcher = USER_ID.matcher(session());
        assertTrue(matcher.find(), session());
        return matcher.group(1);
    }

    private String access(String organization) {
        return profile.request()
                .get(service.at("/api/v1/session/access?organization=" + organization))
                .text();
    }

    private int status(String path) {
        return profile.request().get(service.at(path)).status();
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name)).first();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name)).first();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
