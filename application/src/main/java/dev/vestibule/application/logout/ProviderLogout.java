package dev.vestibule.application.logout;

import dev.vestibule.application.port.out.store.Sessions;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.LogoutNotice;

/// Ends what one notice of a provider names, once.
final class ProviderLogout {
    ProviderLogout() {}

    Outcome end(Stores stores, Provider provider, LogoutNotice notice) {
        var claim = stores.sessions().claimNotice(provider.id(), notice.jti(), notice.expires());
        if (claim == Sessions.NoticeClaim.TOLD_BEFORE) {
            return Outcome.TOLD_BEFORE;
        }
        stores.sessions()
                .endAssurancesAt(provider.id(), provider.config().issuer(), notice.subject(), notice.idpSession());
        return Outcome.ENDED;
    }

    enum Outcome {
        ENDED,
        TOLD_BEFORE
    }
}
