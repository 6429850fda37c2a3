package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.flow.RelinkLinkId;
import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/// Links by which members come back in through a provider. Only the hash of a link's token is kept. A link is used up
/// by removing it, and goes with its membership and with its provider.
public interface RelinkLinks {
    /// Stores the link in place of an older one for the same member and provider.
    void put(RelinkLink link, MailedTokenHash token);

    /// Empty when no link has this token; takes no lock.
    Optional<RelinkLink> find(MailedTokenHash token);

    /// Empty when the organization has no such link; takes the row, so that of two sign-ins the second finds it gone.
    Optional<RelinkLink> lock(OrganizationId organization, RelinkLinkId link);

    /// Removes a locked row.
    void remove(RelinkLinkId link);

    /// Removes links that ended before `now` or at it; answers how many.
    int sweep(Instant now);
}
