package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.session.ClientAddress;

/// Counts attempts on all nodes together, and says when there were too many.
public interface Attempts {
    /// Counts one password attempt against the account key (what was typed, folded) and the address: for an account
    /// from one address 5 a minute and 30 an hour, for an account from anywhere 100 an hour, for an address 30 a
    /// minute. So one stranger cannot shut the account's owner out, and many cannot guess for long.
    Verdict password(String accountKey, ClientAddress address);

    /// The attempt that was counted last was right, and counts no more.
    void passwordWasRight(String accountKey, ClientAddress address);

    /// Forgets up to `max` counts that say nothing any more, and answers how many.
    int sweep(int max);

    enum Verdict {
        ADMITTED,
        TOO_MANY
    }
}
