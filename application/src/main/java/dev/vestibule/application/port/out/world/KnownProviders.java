package dev.vestibule.application.port.out.world;

import dev.vestibule.application.port.out.store.Logins.Destination;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import java.util.List;
import java.util.Optional;

/// The enabled providers of an active organization, from memory where they were read a moment ago. What it says may
/// be a few seconds old, so it only starts flows; finishing reads the store.
public interface KnownProviders {
    Lookup find(OrganizationRef organization);

    /// Whose provider it is, enabled or not; that never changes.
    Optional<OrganizationRef> ownerOf(ProviderId provider);

    /// What is remembered of the organization may be out of date.
    void forget();

    sealed interface Lookup {
        /// By name; none when nothing is enabled.
        record Found(List<Destination> destinations) implements Lookup {
            public Found {
                destinations = List.copyOf(destinations);
            }
        }

        record NoOrganization() implements Lookup {}

        record Disabled() implements Lookup {}
    }
}
