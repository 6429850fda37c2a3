package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/// The tenants.
public interface Organizations {
    /// Empty when there is none; takes no lock.
    Optional<Organization> find(OrganizationRef ref);

    /// Like `find`, and takes the row for saving.
    Optional<Organization> lock(OrganizationRef ref);

    /// In the order of their ids.
    Page<Organization> list(PageRequest page);

    /// The organizations that the user is a member of, by name.
    List<Organization> listOf(UserId user);

    /// Stores a new one; its slug must be free.
    void add(Organization organization);

    /// Replaces a locked row.
    void save(Organization organization);

    /// Removes it and all that belongs to it, but for its audit log and outbox rows.
    void remove(OrganizationId organization);
}
