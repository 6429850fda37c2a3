package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.organization.OrganizationId;
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

    /// Counts one mailed password link, which somebody else than its reader may have caused: 3 an hour for an address.
    Verdict passwordLinkMail(EmailAddress target);

    /// Counts one relink link that the organization has mailed, apart from other mails: 3 an hour from the organization
    /// to one address and 60 to all, and 10 an hour to one address from all organizations. So one organization can
    /// neither flood strangers nor use up what another may send.
    Verdict relinkLinkMail(OrganizationId organization, EmailAddress target);

    /// Forgets up to `max` counts that say nothing any more, and answers how many.
    int sweep(int max);

    enum Verdict {
        ADMITTED,
        TOO_MANY
    }
}
