package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyHash;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/// Keys for programs. Only a key's hash is kept. An empty organization means the keys of the instance, never all keys.
public interface ApiKeys {
    void add(ApiKey key, ApiKeyHash hash);

    /// Empty when no key has this hash; takes no lock.
    Optional<ApiKey> find(ApiKeyHash hash);

    /// Empty when the organization has no such key; takes no lock.
    Optional<ApiKey> find(Optional<OrganizationId> organization, ApiKeyId key);

    /// Like `find`, and takes the row for removal.
    Optional<ApiKey> lock(Optional<OrganizationId> organization, ApiKeyId key);

    /// In the order of their ids; those that are over, too.
    Page<ApiKey> list(Optional<OrganizationId> organization, PageRequest page);

    /// Writes down that the key was used.
    void note(ApiKeyId key, Instant usedAt);

    /// Removes a locked row.
    void remove(ApiKeyId key);

    /// Removes keys that ended before `then`; answers how many.
    int sweep(Instant then);
}
