package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.user.PasswordLink;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// Links by which passwords are set. Only the hash of a link's token is kept. A link is used up by removing it.
public interface PasswordLinks {
    void add(PasswordLink link, MailedTokenHash token);

    /// Empty when no link has this token; takes no lock. Whoever uses a link holds its account's row, and asks again
    /// under it.
    Optional<PasswordLink> find(MailedTokenHash token);

    /// Removes every link of the account.
    void removeAllOf(UserId user);

    /// Removes links that ended before `now` or at it; answers how many.
    int sweep(Instant now);
}
