package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.LogoutNotice;
import java.time.Instant;

/// Statements of identity providers that somebody's session ended there. Anybody can send one, so a forged one costs
/// the provider next to nothing, and sign-ins nothing at all.
public interface LogoutTokens {
    /// Makes every check but whether the notice came before.
    Verdict verify(Provider provider, String token, Instant now);

    sealed interface Verdict {
        record Verified(LogoutNotice notice) implements Verdict {}

        /// `LOGOUT_TOKEN_INVALID` where the token is at fault. `detail` is for the admin's log; it never holds the
        /// token.
        record Refused(Refusal refusal, String detail) implements Verdict {}
    }
}
