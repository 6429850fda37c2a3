package dev.vestibule.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.vestibule.bootstrap.dev.cast.DemoCast;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A person of two organizations looks at their account, ends sessions, and changes a provider, in Chromium.
class AccountIT extends OwnerWalk {
    private final List<BrowserContext> others = new ArrayList<>();

    @AfterEach
    void leave_the_others() {
        others.forEach(BrowserContext::close);
    }

    /// Another browser, which the test goes on with.
    private Page another() {
        BrowserContext other = chromium.browser().newContext();
        others.add(other);
        page = other.newPage();
        return page;
    }

    private void givenAlsoOwned(String slug, String by) {
        api("POST", "/organizations", "{\"slug\":\"%s\",\"name\":\"Initech %s\"}".formatted(slug, slug), 201);
        String members = api("GET", "/organizations/" + by + "/members", "", 200);
        String json = "{\"userId\":\"%s\",\"role\":\"owner\"}".formatted(field("userId", members));
        api("POST", "/organizations/" + slug + "/members", json, 201);
    }

    /// The owner is linked there as Alice Adams. Answers the provider's path in the API.
    private String givenProvenProvider(String slug) {
        String provider = draft(slug, AT.clientSecret().reveal());
        page.navigate(service.at(provider.replace("/providers/", "/settings/sso/") + "/setup"));
        button("Go to").click();
        button("Alice Adams").click();
        assertThat(page.getByText("Members can sign in through this provider.")).isVisible();
        return provider;
    }

    private void signIn(String slug) {
        page.navigate(service.at("/auth/login/" + slug));
        signInAsOwner(slug);
        assertThat(heading()).hasText("Hello, Olive Owen");
    }

    @Test
    void one_browser_ends_another_and_sso_alone_sees_its_own_part() {
        givenOrganization("alpha");
        givenAlsoOwned("beta", "alpha");
        signIn("alpha");
        givenProvenProvider("alpha");
        givenProvenProvider("beta");
        Page first = page;

        Page second = another();
        signIn("alpha");
        link("Your account").click();
        assertThat(page.getByText(
                        "Signed in with your own password and through Initech alpha and through Initech beta"))
                .isVisible();
        Album.show(page, "account");

        Page sso = another();
        page.navigate(service.at("/auth/login/beta"));
        link("Continue with Sign-in").click();
        button("Alice Adams").click();
        page.navigate(service.at("/account"));
        assertThat(page.getByText("You came through single sign-on")).isVisible();
        assertThat(page.getByText("Initech alpha")).hasCount(0);
        assertThat(page.getByText("owner@alpha.example")).hasCount(0);
        assertThat(page.getByText("Signed in through Initech beta")).hasCount(1);
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
        givenOrganization("gamma");
        signIn("gamma");
        String provider = givenProvenProvider("gamma");
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

        patch(provider, "{\"name\":\"Faster\"}");
        page.getByLabel("Name on the button").fill("Slower");
        button("Save changes").click();
        assertThat(page.locator("body")).hasAttribute("data-code", "precondition_failed");
        assertThat(page.getByLabel("Name on the button")).hasValue("Slower");
        Album.show(page, "provider-stale");
        link("Look at it as it is now").click();
        assertThat(heading()).hasText("Faster");
    }
}
