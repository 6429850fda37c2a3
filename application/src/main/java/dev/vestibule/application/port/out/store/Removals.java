package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.membership.Newcomer;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.membership.Removal;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;
import java.util.Set;

/// Whom organizations have removed. A mark outlives the account that it names.
public interface Removals {
    /// Adds to what is marked of the account already.
    void mark(Removal removal);

    /// Whether any mark of the organization fits any of what is known of the newcomer; takes no lock.
    Readmission ask(OrganizationId organization, Newcomer newcomer);

    /// Removes everything that was marked together with the account, or together with one of the addresses.
    void lift(OrganizationId organization, UserId user, Set<EmailAddress> addresses);
}
