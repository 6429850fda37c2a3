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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An admin sets up their organization's identity provider in Chromium, from an empty organization to the second person
/// who signs in. The provider is the demo one.
class SetupIT {
    private static final DemoOrganization AT = DemoCast.ACME;
    private static final String PASSWORD = "owner-sets-it-up";

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
        apiKey = find("admin API key:?\\s+(\\S+)", service.said());
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

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), () -> pattern + " is not in " + text);
        return matcher.group(1);
    }

    private String api(String method, String path, String json, int status) {
        APIResponse response = profile.request()
                .fetch(
                        service.at("/api/v1" + path),
                        RequestOptions.create()
                                .setMethod(method)
                                .setHeader("Authorization", "Bearer " + apiKey)
                                .setHeader("Content-Type", "application/json")
                                .setData(json));
        assertEquals(status, response.status(), response.text());
        return response.text();
    }

    /// An organization with an owner and nothing else.
    private void givenOrganization(String slug) {
        api("POST", "/organizations", "{\"slug\":\"%s\",\"name\":\"Initech %s\"}".formatted(slug, slug), 201);
        String user = find(
                "\"id\":\"([^\"]+)\"",
                api(
                        "POST",
                        "/users",
                        "{\"email\":\"owner@%s.example\",\"name\":\"Olive Owen\",\"password\":\"%s\",\"emailVerified\":true}"
                                .formatted(slug, PASSWORD),
                        201));
        api(
                "POST",
                "/organizations/" + slug + "/members",
                "{\"userId\":\"%s\",\"role\":\"owner\"}".formatted(user),
                201);
    }

    private void signInAsOwner(String slug) {
        page.getByLabel("E-mail address").fill("owner@" + slug + ".example");
        page.getByLabel("Password").fill(PASSWORD);
        button("Sign in with password").click();
    }

    private String issuer() {
        return service.at(AT.issuerPath());
    }

    @Test
    void from_an_empty_organization_to_the_second_person_who_signs_in() {
        givenOrganization("initech");
        page.navigate(service.at("/auth/login/initech"));
        signInAsOwner("initech");
        link("Single sign-on").click();
        Album.show(page, "setup-empty");
        page.getByLabel("Name on the button").fill("Initech sign-in");
        page.getByLabel("Issuer").fill(issuer());
        page.getByLabel("Client id").fill(AT.clientId());
        page.getByLabel("Client secret").fill(AT.clientSecret().reveal());
        button("Save as draft").click();
        assertThat(heading()).hasText("Initech sign-in");
        Album.show(page, "setup-draft");

        link("Prove and enable").click();
        Album.show(page, "setup-prove");
        button("Go to Initech sign-in").click();
        button("Alice Adams").click();
        assertThat(page.getByText("Members can sign in through this provider.")).isVisible();
        Album.show(page, "setup-enabled");
        assertTrue(session().contains("\"method\":\"sso\""), session());

        BrowserContext second = chromium.browser().newContext();
        page = second.newPage();
        page.navigate(service.at("/auth/login/initech"));
        link("Continue with Initech sign-in").click();
        button("Bob Brown").click();
        button("Create an account").click();
        assertThat(heading()).hasText("Hello, Bob Brown");
        second.close();
    }

    @Test
    void by_the_api_and_one_step_in_a_browser() {
        givenOrganization("hooli");
        String provider = draft("hooli", AT.clientSecret().reveal());
        String link = find("\"url\":\"([^\"]+)\"", api("POST", provider + "/setup", "", 201));

        page.navigate(link);
        signInAsOwner("hooli");
        button("Go to").click();
        button("Alice Adams").click();

        assertThat(page.getByText("Members can sign in through this provider.")).isVisible();
        assertTrue(api("GET", provider, "", 200).contains("\"status\":\"enabled\""));
        api("POST", provider + "/setup", "", 409);
    }

    private String draft(String slug, String secret) {
        String created = api(
                "POST",
                "/organizations/" + slug + "/providers",
                "{\"kind\":\"oidc\",\"name\":\"Sign-in\",\"config\":{\"issuer\":\"%s\",\"clientId\":\"%s\",\"clientSecret\":\"%s\"}}"
                        .formatted(issuer(), AT.clientId(), secret),
                201);
        return "/organizations/" + slug + "/providers/" + find("\"id\":\"([^\"]+)\"", created);
    }

    @Test
    void what_does_not_work_is_not_enabled_and_a_test_says_why() {
        givenOrganization("umbrella");
        String provider = draft("umbrella", "not the secret");
        page.navigate(service.at("/auth/login/umbrella"));
        signInAsOwner("umbrella");
        link("Single sign-on").click();
        link("Open").click();
        link("Test").click();
        Album.show(page, "setup-test");
        button("Go to Sign-in").click();
        button("Alice Adams").click();
        assertThat(heading()).hasText("The test failed");
        assertThat(page.getByText("token_request_rejected")).isVisible();
        Album.show(page, "setup-test-failed");

        link("Back to Sign-in").click();
        link("Prove and enable").click();
        button("Go to Sign-in").click();
        button("Alice Adams").click();
        assertThat(page.locator("body")).hasAttribute("data-code", "token_request_rejected");
        assertTrue(api("GET", provider, "", 200).contains("\"status\":\"draft\""));
    }

    @Test
    void a_test_shows_who_would_come_in_and_lets_nobody_in() {
        givenOrganization("stark");
        String provider = draft("stark", AT.clientSecret().reveal());
        String link = find("\"url\":\"([^\"]+)\"", api("POST", provider + "/test", "", 201));
        page.navigate(link);
        signInAsOwner("stark");
        button("Go to Sign-in").click();
        button("Bob Brown").click();

        assertThat(heading()).hasText("The test passed");
        assertThat(page.getByText("bob@acme.example (verified)")).isVisible();
        Album.show(page, "setup-test-passed");
        assertTrue(session().contains("\"method\":\"password\""), session());
        assertTrue(api("GET", provider, "", 200).contains("\"status\":\"draft\""));
    }

    private String session() {
        return profile.request().get(service.at("/api/v1/session")).text();
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
