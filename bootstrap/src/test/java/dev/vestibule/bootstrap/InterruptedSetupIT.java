package dev.vestibule.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An owner is at the provider, on the way to enable it, and something happens meanwhile: in Chromium, in tabs of one
/// window where that matters.
class InterruptedSetupIT extends OwnerWalk {
    private static int organizations;

    private String slug;
    private String provider;
    private String before;

    @BeforeEach
    void theOwnerIsAtTheProvider() {
        slug = "interrupted" + ++organizations;
        givenOrganization(slug);
        givenPerson(slug, "colleague", "manager");
        provider = draft(slug, AT.clientSecret().reveal());
        page.navigate(service.at("/auth/login/" + slug));
        signInAsOwner(slug);
        goToProvider(page);
        before = audited();
    }

    private void goToProvider(Page tab) {
        tab.navigate(service.at("/organizations/" + slug + "/settings/sso/" + providerId() + "/setup"));
        button(tab, "Go to Sign-in").click();
        assertThat(button(tab, "Alice Adams")).isVisible();
    }

    private String providerId() {
        return provider.substring(provider.lastIndexOf('/') + 1);
    }

    private String audited() {
        return api("GET", "/organizations/" + slug + "/audit-log?limit=100", "", 200);
    }

    private void comeBack(Page tab) {
        button(tab, "Alice Adams").click();
    }

    private void refusedWith(Page tab, String code) {
        assertThat(tab.locator("body")).hasAttribute("data-code", code);
    }

    private void nothingIsWritten() {
        assertTrue(api("GET", provider, "", 200).contains("\"status\":\"draft\""));
        assertEquals(before, audited());
        assertEquals("[]", api("GET", "/organizations/" + slug + "/members?linked=true", "", 200));
    }

    private Page secondTab() {
        Page tab = profile.newPage();
        tab.navigate(service.at("/auth/logout"));
        return tab;
    }

    private void signOut(Page tab) {
        button(tab, "Sign out").click();
    }

    @Test
    void another_person_signed_in_in_a_second_tab() {
        Page second = secondTab();
        signOut(second);
        second.navigate(service.at("/auth/login/" + slug));
        signIn(second, "colleague@" + slug + ".example");
        assertThat(second.locator("h1")).containsText("Hello");

        comeBack(page);

        refusedWith(page, "user_mismatch");
        nothingIsWritten();
    }

    @Test
    void the_owner_signed_out_in_a_second_tab() {
        signOut(secondTab());

        comeBack(page);

        refusedWith(page, "not_signed_in");
        nothingIsWritten();
    }

    @Test
    void the_role_was_lost() {
        givenPerson(slug, "other", "owner");
        String owner = field("id", api("GET", "/organizations/" + slug + "/members?role=owner&limit=1", "", 200));
        patch("/organizations/" + slug + "/members/" + owner, "{\"role\":\"admin\"}");
        before = audited();

        comeBack(page);

        refusedWith(page, "user_mismatch");
        nothingIsWritten();
    }

    @Test
    void the_provider_was_changed() {
        patch(provider, "{\"config\":{\"clientId\":\"another\",\"clientSecret\":\"another\"}}");
        before = audited();

        comeBack(page);

        refusedWith(page, "provider_changed");
        nothingIsWritten();
    }

    @Test
    void a_second_tab_was_faster() {
        Page second = profile.newPage();
        goToProvider(second);
        comeBack(second);
        assertThat(second.getByText("Members can sign in through this provider."))
                .isVisible();
        before = audited();

        comeBack(page);

        refusedWith(page, "provider_changed");
        assertEquals(before, audited());
    }

    @Test
    void the_answer_is_replayed() {
        String answer = comeBackAndKeepTheAnswer();
        assertThat(page.getByText("Members can sign in through this provider.")).isVisible();
        before = audited();

        page.navigate(answer);

        refusedWith(page, "flow_already_used");
        assertEquals(before, audited());
    }

    @Test
    void the_answer_is_carried_to_another_browser() {
        String answer = comeBackAndKeepTheAnswer();
        before = audited();
        try (BrowserContext another = chromium.browser().newContext()) {
            Page theirs = another.newPage();

            theirs.navigate(answer);

            refusedWith(theirs, "flow_foreign_browser");
            assertEquals(before, audited());
        }
    }

    private String comeBackAndKeepTheAnswer() {
        Request request = page.waitForRequest("**/auth/sso/**", () -> comeBack(page));
        return request.url();
    }
}
