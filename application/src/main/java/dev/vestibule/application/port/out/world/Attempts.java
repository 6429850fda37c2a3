package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.session.ClientAddress;

/// Counts attempts on all nodes together, and says when there were too many.
public interface Attempts {
    /// Counts one password attempt against the account key (what was typed, folded) and the address:
    /// 5 a minute and 50 an hour for an account, 30 a minute for an address.
    Verdict password(String accountKey, ClientAddress address);

    enum Verdict {
        ADMITTED,
        TOO_MANY
    }
}
