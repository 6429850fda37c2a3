package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import java.util.List;
import java.util.Optional;

/// Single sign-on set-ups. Client secrets and private keys are encrypted at rest, bound to their row.
public interface Providers {
    /// Empty when the organization has no such provider; takes no lock.
    Optional<Provider> find(OrganizationId organization, ProviderId provider);

    /// Whose ever it is; for what may be told to anybody.
    Optional<Provider> findAnywhere(ProviderId provider);

    /// Like `find`, and takes the row for saving.
    Optional<Provider> lock(OrganizationId organization, ProviderId provider);

    /// By name, then id; of every status.
    List<Provider> list(OrganizationId organization);

    void add(Provider provider);

    /// Replaces a locked row.
    void save(Provider provider);
}
