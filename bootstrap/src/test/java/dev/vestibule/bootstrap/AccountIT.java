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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person of two organizations looks at their account, ends sessions, and changes a provider, in Chromium.
class AccountIT {
    private static final DemoOrganization AT = DemoCast.ACME;
    private static final String PASSWORD = "owner-of-two-places";

    @TempDir
    private static Path dataFolder;

    private static Chromium chromium;
    private static PackagedService service;
    private static String apiKey;

    private final List<BrowserContext> profiles = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        service = PackagedService.development(dataFolder);
        Waiting.until(Duration.ofSeconds(10), () -> service.said().contains("admin API key"));
        apiKey = find("admin API key:?\\s+(\\S+)", service.said());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            service.close();
        }
    }

    @AfterEach
    void leave() {
        profiles.forEach(BrowserContext::close);
    }

    /// A browser of its own, which the test goes on with.
    private Page open() {
        BrowserContext profile = chromium.browser().newContext();
        profiles.add(profile);
        page = profile.newPage();
        return page;
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), () -> pattern + " is not in " + text);
        return matcher.group(1);
    }

    private String api(String method, String path, String json, int status) {
        RequestOptions request = RequestOptions.create()
                .setMethod(method)
                .setHeader("Authorization", "Bearer " + apiKey)
                .setHeader("Content-Type", "application/json")
                .setData(json);
        if (method.equals("PATCH")) {
            request.setHeader("If-Match", "*");
        }
        APIResponse response = page.request().fetch(service.at("/api/v1" + path), request);
        assertEquals(status, response.status(), response.text());
        return response.text();
    }

    private String givenOwner(String name) {
        String json =
                "{\"email\":\"owner@%s.example\",\"name\":\"Olive Owen\",\"password\":\"%s\",\"emailVerified\":true}"
                        .formatted(name, PASSWORD);
        return find("\"id\":\"([^\"]+)\"", api("POST", "/users", json, 201));
    }

    private void givenOrganization(String slug, String owner) {
        api("POST", "/organizations", "{\"slug\":\"%s\",\"name\":\"The %s\"}".formatted(slug, slug), 201);
        String member = "{\"userId\":\"%s\",\"role\":\"owner\"}".formatted(owner);
        api("POST", "/organizations/" + slug + "/members", member, 201);
    }

    /// The owner is linked there as Alice Adams.
    private String givenProvenProvider(String slug) {
        String provider = api(
                "POST",
                "/organizations/" + slug + "/providers",
                "{\"kind\":\"oidc\",\"name\":\"%s sign-in\",\"config\":{\"issuer\":\"%s\",\"clientId\":\"%s\",\"clientSecret\":\"%s\"}}"
                        .formatted(
                                slug,
                                service.at(AT.issuerPath()),
                                AT.clientId(),
                                AT.clientSecret().reveal()),
                201);
        String path = "/organizations/" + slug + "/settings/sso/" + find("\"id\":\"([^\"]+)\"", provider);
        page.navigate(service.at(path + "/setup"));
        button("Go to").click();
        button("Alice Adams").click();
        assertThat(page.getByText("Members can sign in through this provider.")).isVisible();
        return path;
    }

    private void signIn(String name, String slug) {
        page.navigate(service.at("/auth/login/" + slug));
        page.getByLabel("E-mail address").fill("owner@" + name + ".example");
        page.getByLabel("Password").fill(PASSWORD);
        button("Sign in with password").click();
        assertThat(heading()).hasText("Hello, Olive Owen");
    }

    @Test
    void one_browser_ends_another_and_sso_alone_sees_its_own_part() {
        open();
        String owner = givenOwner("initech");
        givenOrganization("initech", owner);
        givenOrganization("hooli", owner);
        signIn("initech", "initech");
        givenProvenProvider("initech");
        givenProvenProvider("hooli");
        Page first = page;

        Page second = open();
        signIn("initech", "initech");
        link("Your account").click();
        assertThat(page.getByText("Signed in with your own password and through The hooli and through The initech"))
                .isVisible();
        Album.show(page, "account");

        Page sso = open();
        page.navigate(service.at("/auth/login/hooli"));
        link("Continue with hooli sign-in").click();
        button("Alice Adams").click();
        page.navigate(service.at("/account"));
        assertThat(page.getByText("You came through single sign-on")).isVisible();
        assertThat(page.getByText("The initech")).hasCount(0);
        assertThat(page.getByText("owner@initech.example")).hasCount(0);
        assertThat(page.getByText("Signed in through The hooli")).hasCount(1);
        Album.show(page, "account-sso-only");
        button("Sign out everywhere").click();
        assertThat(page).hasURL(service.at("/auth/login"));

        page = second;
        page.reload();
        button("Sign out everywhere else").click();
        assertThat(button("Sign out everywhere else")).hasCount(0);
        first.navigate(service.at("/account"));
        assertThat(first).hasURL(service.at("/auth/login?next=%2Faccount"));
        sso.navigate(service.at("/account"));
        assertThat(sso).hasURL(service.at("/auth/login?next=%2Faccount"));
    }

    @Test
    void a_name_changes_at_once_and_an_issuer_waits() {
        open();
        givenOrganization("stark", givenOwner("stark"));
        signIn("stark", "stark");
        String path = givenProvenProvider("stark");
        Album.show(page, "provider");

        page.getByLabel("Name on the button").fill("Stark one");
        button("Save changes").click();
        assertThat(heading()).hasText("Stark one");
        assertThat(page.getByText("Saved.")).isVisible();

        page.getByLabel("Issuer").fill(service.at(DemoCast.GLOBEX.issuerPath()));
        button("Save changes").click();
        assertThat(page.getByText("A new issuer needs the client secret")).isVisible();
        Album.show(page, "provider-refused");
        page.getByLabel("Client secret").fill(DemoCast.GLOBEX.clientSecret().reveal());
        button("Save changes").click();
        assertThat(page.getByText("A change waits for a test")).isVisible();
        Album.show(page, "provider-draft");
        button("Drop this change").click();
        assertThat(page.getByText("A change waits for a test")).hasCount(0);

        page.getByText("stay out until they are added").click();
        button("Save who may come in").click();
        assertThat(page.getByLabel("stay out until they are added")).isChecked();

        String provider = path.substring(path.lastIndexOf('/'));
        api("PATCH", "/organizations/stark/providers" + provider, "{\"name\":\"Faster\"}", 200);
        page.getByLabel("Name on the button").fill("Slower");
        button("Save changes").click();
        assertThat(page.locator("body")).hasAttribute("data-code", "precondition_failed");
        assertThat(page.getByLabel("Name on the button")).hasValue("Slower");
        Album.show(page, "provider-stale");
        link("Look at it as it is now").click();
        assertThat(heading()).hasText("Faster");
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name))
                .first();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .first();
    }
}
