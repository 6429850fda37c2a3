package dev.vestibule.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import dev.vestibule.bootstrap.dev.cast.DemoCast;
import dev.vestibule.bootstrap.dev.cast.DemoOrganization;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An owner asks for single sign-on in Chromium, a member feels it, and when the provider is gone the owner comes
/// back in by a mailed code. The provider is the demo one.
class EnforcementIT {
    private static final DemoOrganization AT = DemoCast.ACME;
    private static final String PASSWORD = "everybody-has-one";
    private static final Pattern CODE = Pattern.compile("\\b([0-9A-Z]{4}-[0-9A-Z]{4})\\b");

    @TempDir
    private static Path dataFolder;

    private static Chromium chromium;
    private static PackagedService service;
    private static String apiKey;

    private BrowserContext profile;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        service = PackagedService.development(dataFolder);
        apiKey = find(Pattern.compile("admin API key:?\\s+(\\S+)"), service.said());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            service.close();
        }
    }

    @BeforeEach
    void open() {
        profile = chromium.browser().newContext();
        page = profile.newPage();
    }

    @AfterEach
    void leave() {
        profile.close();
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), () -> pattern + " is not in " + text);
        return matcher.group(1);
    }

    private static String field(String name, String json) {
        return find(Pattern.compile("\"" + name + "\":\"([^\"]+)\""), json);
    }

    private String api(String method, String path, String json) {
        APIResponse response = profile.request()
                .fetch(
                        service.at("/api/v1" + path),
                        RequestOptions.create()
                                .setMethod(method)
                                .setHeader("Authorization", "Bearer " + apiKey)
                                .setHeader("Content-Type", "application/json")
                                .setData(json));
        assertTrue(response.ok(), response.text());
        return response.text();
    }

    private void givenPerson(String slug, String role) {
        String user = api(
                "POST",
                "/users",
                "{\"email\":\"%s@%s.example\",\"name\":\"Olive Owen\",\"password\":\"%s\",\"emailVerified\":true}"
                        .formatted(role, slug, PASSWORD));
        api(
                "POST",
                "/organizations/" + slug + "/members",
                "{\"userId\":\"%s\",\"role\":\"%s\"}".formatted(field("id", user), role));
    }

    /// An organization with an owner and a member, and a provider that the owner has just proven in this browser.
    private void givenOrganization(String slug) {
        api("POST", "/organizations", "{\"slug\":\"%s\",\"name\":\"Dunder %s\"}".formatted(slug, slug));
        givenPerson(slug, "owner");
        givenPerson(slug, "member");
        String created = api(
                "POST",
                "/organizations/" + slug + "/providers",
                "{\"kind\":\"oidc\",\"name\":\"Sign-in\",\"config\":{\"issuer\":\"%s\",\"clientId\":\"%s\",\"clientSecret\":\"%s\"}}"
                        .formatted(
                                service.at(AT.issuerPath()),
                                AT.clientId(),
                                AT.clientSecret().reveal()));
        String setup = "/organizations/" + slug + "/providers/" + field("id", created) + "/setup";
        page.navigate(field("url", api("POST", setup, "")));
        signIn("owner", slug);
        button("Go to").click();
        button("Alice Adams").click();
        assertThat(page.getByText("Members can sign in through this provider.")).isVisible();
    }

    private void signIn(String who, String slug) {
        page.getByLabel("E-mail address").fill(who + "@" + slug + ".example");
        page.getByLabel("Password").fill(PASSWORD);
        button("Sign in").click();
    }

    private void choose(String enforcement, String slug) {
        page.navigate(service.at("/organizations/" + slug + "/settings/sso"));
        choice(enforcement).check();
        button("Save").click();
    }

    private Locator choice(String enforcement) {
        return page.getByRole(AriaRole.RADIO, named(enforcement)).first();
    }

    /// Everything that was mailed to the address, newest last.
    private List<String> mailsTo(String address) {
        String inbox = profile.request()
                .get(service.at("/dev/inbox"), RequestOptions.create().setHeader("Accept", "application/json"))
                .text();
        return Pattern.compile("\\{[^{}]*\\}")
                .matcher(inbox)
                .results()
                .map(match -> match.group())
                .filter(mail -> mail.contains(address))
                .toList();
    }

    private String codeMailedTo(String address) {
        Waiting.until(
                Duration.ofSeconds(20),
                () -> mailsTo(address).stream()
                        .anyMatch(mail -> CODE.matcher(mail).find()));
        return mailsTo(address).stream()
                .filter(mail -> CODE.matcher(mail).find())
                .map(mail -> find(CODE, mail))
                .findFirst()
                .orElseThrow();
    }

    private int status(String path) {
        return profile.request().get(service.at(path)).status();
    }

    @Test
    void an_owner_requires_single_sign_on_and_a_password_alone_opens_the_organization_no_more() {
        givenOrganization("miffin");
        choose("Required", "miffin");
        assertThat(choice("Required")).isChecked();
        Album.show(page, "enforcement");
        Waiting.until(
                Duration.ofSeconds(20),
                () -> mailsTo("member@miffin.example").stream().anyMatch(mail -> mail.contains("identity provider")));

        BrowserContext members = chromium.browser().newContext();
        page = members.newPage();
        page.navigate(service.at("/auth/login/miffin"));
        assertThat(page.getByLabel("Password")).hasCount(0);
        Album.show(page, "enforcement-sign-in");
        link("sign in with your password").click();
        signIn("member", "miffin");
        assertThat(page.getByText("Sign in through this organization to open it"))
                .isVisible();
        assertThat(page.getByText("Repair single sign-on")).hasCount(0);
        members.close();
    }

    @Test
    void who_is_reminded_connects_from_the_front_page() {
        givenOrganization("vance");
        choose("Reminded", "vance");

        BrowserContext members = chromium.browser().newContext();
        page = members.newPage();
        page.navigate(service.at("/auth/login/vance"));
        signIn("member", "vance");
        Album.show(page, "reminder");
        link("Connect Sign-in").click();
        button("Bob Brown").click();
        button("Link and continue").click();

        assertThat(heading()).containsText("Hello");
        assertThat(page.getByText("Connect Sign-in")).hasCount(0);
        members.close();
    }

    @Test
    void an_owner_whom_it_shuts_out_comes_back_by_a_code_and_asks_for_less() {
        givenOrganization("schrute");
        choose("Required", "schrute");
        link("Open").click();
        button("Disable").click();
        assertThat(page.locator("body")).hasAttribute("data-code", "not_found");
        assertEquals(404, status("/api/v1/organizations/schrute"));

        page.navigate(service.at("/"));
        link("Repair single sign-on").click();
        Album.show(page, "repair");
        button("Send me a code").click();
        String code = codeMailedTo("owner@schrute.example");
        Album.show(page, "repair-code");
        page.getByLabel("Code").fill("0000-0000");
        button("Open the settings").click();
        assertThat(page.locator("body")).hasAttribute("data-code", "mailbox_code_invalid");
        page.getByLabel("Code").fill(code);
        button("Open the settings").click();

        assertThat(heading()).hasText("Single sign-on");
        for (String shut : List.of("/members", "/api-keys", "/domains", "/audit-log")) {
            assertEquals(404, status("/api/v1/organizations/schrute" + shut), shut);
        }
        choose("Optional", "schrute");
        assertThat(choice("Optional")).isChecked();
        page.navigate(service.at("/"));
        assertThat(page.getByText("You are in")).isVisible();
        assertTrue(api("GET", "/organizations/schrute/audit-log", "").contains("sso_repair_opened"));
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
