package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.domain.provider.ProviderStatus;

/// One identity provider: what to paste at its own side, what it is, and what can be done with it.
public record SsoProviderScreen(
        Frame frame,
        String csrf,
        String path,
        String back,
        String name,
        ProviderStatus status,
        String issuer,
        String clientId,
        String redirectUri,
        String backchannelLogoutUri,
        String initiateLoginUri,
        String postLogoutRedirectUri,
        String draftIssuer,
        Notice notice)
        implements Screen {
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
