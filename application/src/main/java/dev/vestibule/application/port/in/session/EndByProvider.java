package dev.vestibule.application.port.in.session;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.LogoutToken;

/// Ends what a provider gave, because it says that the person's session ended there (OpenID Connect Back-Channel Logout
/// 1.0 §2.5-2.7). Nothing else of those sessions ends.
public interface EndByProvider {
    Result handle(Command command);

    /// `token` is as it came; nothing of it is believed yet.
    record Command(ProviderId provider, LogoutToken token, TraceCode trace) {}

    sealed interface Result {
        record Ended() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
