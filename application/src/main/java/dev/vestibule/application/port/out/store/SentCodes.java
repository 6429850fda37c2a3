package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.session.MailboxPurpose;
import dev.vestibule.domain.session.SentCode;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// Codes that were mailed. Only their hashes are kept. They outlive the session that asked for them, so that
/// nobody gets more of them by signing in again.
public interface SentCodes {
    /// Stores a new one; those that the account was sent before for the same purpose and organization are closed.
    void add(SentCode code);

    /// The one that is not closed, of those sent to this session; takes no lock.
    Optional<SentCode> find(SessionId session, OrganizationId organization, MailboxPurpose purpose);

    /// Like `find`, and takes the row for saving.
    Optional<SentCode> lock(SessionId session, OrganizationId organization, MailboxPurpose purpose);

    /// Replaces a locked row.
    void save(SentCode code);

    /// How many the account was sent for the purpose after `since`, whatever became of them.
    int countSince(UserId user, MailboxPurpose purpose, Instant since);

    /// Removes those that were sent before `then`; answers how many.
    int sweep(Instant then);
}
