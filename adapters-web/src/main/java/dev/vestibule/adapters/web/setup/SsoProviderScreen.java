package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.ProviderStatus;
import java.util.List;

/// One identity provider: what to paste at its own side, what it is, and what can be done with it.
public record SsoProviderScreen(
        Frame frame,
        String csrf,
        String path,
        String back,
        String name,
        ProviderStatus status,
        List<Fact> facts,
        ChangeForm change,
        PolicyForm policy,
        String saved,
        String redirectUri,
        String backchannelLogoutUri,
        String initiateLoginUri,
        String postLogoutRedirectUri,
        String draftIssuer,
        Held held,
        Notice notice)
        implements Screen {
    public SsoProviderScreen {
        facts = List.copyOf(facts);
    }

    /// Links that the provider rejected, which wait for a decision; `isAsked` while somebody has to decide.
    public record Held(boolean isAsked, int links) {
        public String count() {
            return links == 1 ? "1 link waits" : links + " links wait";
        }
    }

    /// Something the provider uses; `href` leads to more of it, or is empty.
    public record Fact(String name, String value, String href) {}

    /// What can be typed to change the provider; never the secret. `tag` names the state that it is a change of.
    public record ChangeForm(String tag, String name, String issuer, String clientId, Notice notice) {}

    /// Who may come in, as chosen.
    public record PolicyForm(
            String tag, JustInTime jit, boolean autoLink, List<Domain> domains, OrganizationRole role, Notice notice) {
        public PolicyForm {
            domains = List.copyOf(domains);
        }

        public boolean is(JustInTime other) {
            return jit == other;
        }

        public boolean is(OrganizationRole other) {
            return role == other;
        }
    }

    public record Domain(String name, boolean isTrusted) {}

    public boolean isDraft() {
        return status == ProviderStatus.DRAFT;
    }

    public boolean isEnabled() {
        return status == ProviderStatus.ENABLED;
    }

    public boolean isDisabled() {
        return status == ProviderStatus.DISABLED;
    }

    /// Whether a change of trust waits for a test.
    public boolean hasDraft() {
        return !draftIssuer.isEmpty();
    }

    @Override
    public String template() {
        return "ssoprovider.jte";
    }
}
