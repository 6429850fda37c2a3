package dev.vestibule.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An owner asks for single sign-on in Chromium, a member feels it, and when the provider is gone the owner comes
/// back in by a mailed code. The provider is the demo one.
class EnforcementIT extends OwnerWalk {
    private static final Pattern CODE = Pattern.compile("\\b([0-9A-Z]{4}-[0-9A-Z]{4})\\b");

    /// An organization with an owner and a member, and a provider that the owner has just proven in this browser.
    private void givenProven(String slug) {
        givenOrganization(slug);
        givenPerson(slug, "member", "member");
        String provider = draft(slug, AT.clientSecret().reveal());
        page.navigate(field("url", api("POST", provider + "/setup", "", 201)));
        signInAsOwner(slug);
        button("Go to").click();
        button("Alice Adams").click();
        assertThat(page.getByText("Members can sign in through this provider.")).isVisible();
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
                .map(mail -> find(CODE.pattern(), mail))
                .findFirst()
                .orElseThrow();
    }

    private int status(String path) {
        return profile.request().get(service.at(path)).status();
    }

    @Test
    void an_owner_requires_single_sign_on_and_a_password_alone_opens_the_organization_no_more() {
        givenProven("miffin");
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
        signIn(page, "member@miffin.example");
        assertThat(page.getByText("Sign in through this organization to open it"))
                .isVisible();
        assertThat(page.getByText("Repair single sign-on")).hasCount(0);
        members.close();
    }

    @Test
    void who_is_reminded_connects_from_the_front_page() {
        givenProven("vance");
        choose("Reminded", "vance");

        BrowserContext members = chromium.browser().newContext();
        page = members.newPage();
        page.navigate(service.at("/auth/login/vance"));
        signIn(page, "member@vance.example");
        Album.show(page, "reminder");
        link("Connect Sign-in").click();
        button("Bob Brown").click();
        button("Link and continue").click();

        assertThat(heading()).containsText("Hello");
        assertThat(page.getByText("Connect Sign-in")).hasCount(0);
        members.close();
    }

    /// An owner in front of the page that opens the repair, with a code for it.
    private String givenLockedOut(String slug) {
        givenProven(slug);
        choose("Required", slug);
        link("Open").click();
        button("Disable").click();
        assertThat(heading()).containsText("Hello");
        assertEquals(404, status("/api/v1/organizations/" + slug));

        link("Repair single sign-on").click();
        Album.show(page, "repair");
        button("Send me a code").click();
        return codeMailedTo("owner@" + slug + ".example");
    }

    private void enter(String code) {
        page.getByLabel("Code").fill(code);
        button("Open the settings").click();
    }

    @Test
    void an_owner_whom_it_shuts_out_comes_back_by_a_code_and_asks_for_less() {
        String code = givenLockedOut("schrute");
        Album.show(page, "repair-code");
        enter("0000-0000");
        assertThat(page.locator("body")).hasAttribute("data-code", "mailbox_code_invalid");
        enter(code);

        assertThat(heading()).hasText("Single sign-on");
        for (String shut : List.of("/members", "/api-keys", "/domains", "/audit-log")) {
            assertEquals(404, status("/api/v1/organizations/schrute" + shut), shut);
        }
        assertThat(link("Members without a link")).hasCount(0);
        choose("Optional", "schrute");
        assertThat(choice("Optional")).isChecked();
        assertThat(link("Members without a link")).isVisible();
        page.navigate(service.at("/"));
        assertThat(page.getByText("You are in")).isVisible();
        assertTrue(api("GET", "/organizations/schrute/audit-log", "", 200).contains("sso_repair_opened"));
    }

    @Test
    void or_enables_the_provider_again_and_comes_in_through_it() {
        enter(givenLockedOut("kapoor"));
        link("Open").click();
        assertThat(page.getByText("Nobody can sign in through this provider.")).isVisible();
        Album.show(page, "repair-provider");
        link("Attempts to sign in").click();
        assertThat(heading()).hasText("Attempts to sign in");
        page.goBack();

        button("Enable again").click();

        assertThat(heading()).containsText("Hello");
        assertThat(page.getByText("Repair single sign-on")).hasCount(0);
        assertEquals(404, status("/api/v1/organizations/kapoor"));
        page.navigate(service.at("/auth/login/kapoor"));
        link("Continue with Sign-in").click();
        button("Alice Adams").click();
        assertThat(heading()).containsText("Hello");
        assertEquals(200, status("/api/v1/organizations/kapoor"));
    }
}
