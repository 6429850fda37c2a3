package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.session.ClientAddress;
import dev.vestibule.domain.user.EmailAddress;

/// Counts attempts on all nodes together, and says when there were too many.
public interface Attempts {
    /// Counts one password attempt against the account key (what was typed, folded) and the address: for an account
    /// from one address 5 a minute and 30 an hour, for an account from anywhere 100 an hour, for an address 30 a
    /// minute. So one stranger cannot shut the account's owner out, and many cannot guess for long.
    Verdict password(String accountKey, ClientAddress address);

    /// The attempt that was counted last was right, and counts no more.
    void passwordWasRight(String accountKey, ClientAddress address);

    /// Counts one request for a mail that leads back into an account, against the address it came from: 10 a minute and
    /// 60 an hour.
    Verdict recovery(ClientAddress address);

    /// Counts one mail to an address that somebody else than its reader causes: 3 an hour of each kind, so that mails
    /// of one kind leave room for the other.
    Verdict mail(MailKind kind, EmailAddress target);

    /// What mails are counted apart.
    enum MailKind {
        PASSWORD_LINK,
        RELINK_LINK
    }

    /// Forgets up to `max` counts that say nothing any more, and answers how many.
    int sweep(int max);

    enum Verdict {
        ADMITTED,
        TOO_MANY
    }
}
