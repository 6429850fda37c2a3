package dev.vestibule.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.LocatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An admin sets up their organization's identity provider in Chromium, from an empty organization to the second person
/// who signs in.
class SetupIT extends OwnerWalk {
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

        readTheAuditLog();

        BrowserContext second = chromium.browser().newContext();
        page = second.newPage();
        page.navigate(service.at("/auth/login/initech"));
        link("Continue with Initech sign-in").click();
        button("Bob Brown").click();
        button("Create an account").click();
        assertThat(heading()).hasText("Hello, Bob Brown");
        second.close();
    }

    /// What was done is on its page, and the file of it proves itself.
    private void readTheAuditLog() {
        page.navigate(service.at("/organizations/initech/settings/sso"));
        link("Audit log").click();
        assertThat(page.locator(".place strong", new LocatorOptions().setHasText("sso enabled")))
                .isVisible();
        Album.show(page, "audit-log");
        page.getByLabel("What happened").selectOption("sso_enabled");
        page.getByLabel("From").fill("yesterday");
        button("Show").click();
        assertThat(page.getByText("should be a time such as")).isVisible();
        Album.show(page, "audit-log-wrong");
        page.getByLabel("From").fill("2026-01-01");
        button("Show").click();
        assertThat(page.locator(".place")).hasCount(1);
        link("Show all").click();
        Waiting.until(Duration.ofSeconds(20), () -> export().endsWith("\n{\"end\":" + entries() + "}\n"));
        assertEquals("", faults(export()));
        assertEquals(
                "line 3: entry 1 was changed",
                faults(export().replaceFirst("\"details\":\\{", "\"details\":{\"more\":\"\",")));
    }

    private long entries() {
        return Pattern.compile("\"trace\":")
                .matcher(api("GET", "/organizations/initech/audit-log?limit=200", "", 200))
                .results()
                .count();
    }

    private String export() {
        return api("GET", "/organizations/initech/audit-log/export", "", 200);
    }

    private static String faults(String export) {
        var terminal = new Transcript();
        new AuditCommands(terminal).verify(write(export).toString());
        return String.join("\n", terminal.complaints);
    }

    private static Path write(String export) {
        try {
            return Files.writeString(Files.createTempFile("audit-log", ".jsonl"), export);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Test
    void by_the_api_and_one_step_in_a_browser() {
        givenOrganization("hooli");
        String provider = draft("hooli", AT.clientSecret().reveal());
        String link = field("url", api("POST", provider + "/setup", "", 201));

        page.navigate(link);
        signInAsOwner("hooli");
        button("Go to").click();
        button("Alice Adams").click();

        assertThat(page.getByText("Members can sign in through this provider.")).isVisible();
        assertTrue(api("GET", provider, "", 200).contains("\"status\":\"enabled\""));
        api("POST", provider + "/setup", "", 409);
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
        String code = page.locator("dt:has-text('Trace code') + dd").textContent();
        Waiting.until(
                Duration.ofSeconds(10),
                () -> api("GET", provider + "/traces", "", 200).contains(code));
        lookUp(provider, code);
    }

    private void lookUp(String provider, String code) {
        page.navigate(service.at(provider.replace("/providers/", "/settings/sso/")));
        link("Attempts to sign in").click();
        assertThat(page.getByText("Seen: ")).hasCount(2);
        Album.show(page, "traces");
        page.getByLabel("Trace code").fill(" " + code.toLowerCase(Locale.ROOT));
        button("Look up").click();
        assertThat(page.getByText("Seen: ")).hasCount(1);
        assertThat(page.getByText(code)).isVisible();
        Album.show(page, "traces-found");
        page.getByLabel("Trace code").fill("nobody-said-this");
        button("Look up").click();
        assertThat(page.getByText("No attempt with this code.")).isVisible();
        Album.show(page, "traces-none");
    }

    @Test
    void a_test_shows_who_would_come_in_and_lets_nobody_in() {
        givenOrganization("stark");
        String provider = draft("stark", AT.clientSecret().reveal());
        String link = field("url", api("POST", provider + "/test", "", 201));
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

    @Test
    void a_program_of_theirs_is_told_what_happens() throws IOException {
        givenOrganization("hooks");
        page.navigate(service.at("/organizations/hooks/settings/webhooks"));
        signInAsOwner("hooks");
        Album.show(page, "webhooks-empty");
        try (var program = Program.start()) {
            page.getByLabel("Name").fill("Billing");
            page.getByLabel("Address").fill(program.address());
            button("Add endpoint").click();
            assertThat(page.getByText("It is not shown again.")).isVisible();
            Album.show(page, "webhook-added");

            button("Send a test").click();
            assertThat(page.getByText("The test came to this: answered 204.")).isVisible();
            assertTrue(program.messages().getFirst().body().contains("\"type\":\"webhook.test\""));
            Album.show(page, "webhook");
            button("Make a new secret").click();
            assertThat(page.getByText("whsec_")).isVisible();
        }
        link("All webhooks").click();
        page.reload();
        assertThat(page.getByText("delivering")).isVisible();
        Album.show(page, "webhooks");
    }
}
