package dev.vestibule.bootstrap;

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
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// Walks of an organization's owner through development mode in Chromium. The provider is the demo one.
@ExtendWith(Walks.class)
abstract class OwnerWalk {
    static final DemoOrganization AT = DemoCast.ACME;
    static final String PASSWORD = "owner-sets-it-up";

    static Chromium chromium;
    static PackagedService service;
    private static String apiKey;

    BrowserContext profile;
    Page page;

    static void through(Chromium browser, PackagedService running) {
        chromium = browser;
        service = running;
        Waiting.until(Duration.ofSeconds(10), () -> service.said().contains("admin API key"));
        apiKey = find("admin API key:?\\s+(\\S+)", said());
    }

    private static String said() {
        try {
            return service.said();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
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

    static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), () -> pattern + " is not in " + text);
        return matcher.group(1);
    }

    static String field(String name, String json) {
        return find("\"" + name + "\":\"([^\"]+)\"", json);
    }

    String api(String method, String path, String json, int status) {
        return fetch(path, request(method, json), status);
    }

    /// Changes what is there, whatever it is now (RFC 9110 §13.1.1).
    void patch(String path, String json) {
        fetch(path, request("PATCH", json).setHeader("If-Match", "*"), 200);
    }

    private static RequestOptions request(String method, String json) {
        return RequestOptions.create()
                .setMethod(method)
                .setHeader("Authorization", "Bearer " + apiKey)
                .setHeader("Content-Type", "application/json")
                .setData(json);
    }

    private String fetch(String path, RequestOptions request, int status) {
        APIResponse response = profile.request().fetch(service.at("/api/v1" + path), request);
        assertEquals(status, response.status(), response.text());
        return response.text();
    }

    /// An organization with an owner and nothing else.
    void givenOrganization(String slug) {
        api("POST", "/organizations", "{\"slug\":\"%s\",\"name\":\"Initech %s\"}".formatted(slug, slug), 201);
        givenPerson(slug, "owner", "owner");
    }

    /// Somebody with an account of their own, and a role.
    void givenPerson(String slug, String name, String role) {
        String user = api(
                "POST",
                "/users",
                "{\"email\":\"%s@%s.example\",\"name\":\"Olive Owen\",\"password\":\"%s\",\"emailVerified\":true}"
                        .formatted(name, slug, PASSWORD),
                201);
        api(
                "POST",
                "/organizations/" + slug + "/members",
                "{\"userId\":\"%s\",\"role\":\"%s\"}".formatted(field("id", user), role),
                201);
    }

    void signInAsOwner(String slug) {
        signIn(page, "owner@" + slug + ".example");
    }

    static void signIn(Page tab, String address) {
        tab.getByLabel("E-mail address").fill(address);
        tab.getByLabel("Password").fill(PASSWORD);
        button(tab, "Sign in").click();
    }

    String issuer() {
        return service.at(AT.issuerPath());
    }

    String draft(String slug, String secret) {
        String created = api(
                "POST",
                "/organizations/" + slug + "/providers",
                "{\"kind\":\"oidc\",\"name\":\"Sign-in\",\"config\":{\"issuer\":\"%s\",\"clientId\":\"%s\",\"clientSecret\":\"%s\"}}"
                        .formatted(issuer(), AT.clientId(), secret),
                201);
        return "/organizations/" + slug + "/providers/" + field("id", created);
    }

    String session() {
        return profile.request().get(service.at("/api/v1/session")).text();
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name)).first();
    }

    Locator button(String name) {
        return button(page, name);
    }

    static Locator button(Page tab, String name) {
        return tab.getByRole(AriaRole.BUTTON, named(name)).first();
    }

    static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
