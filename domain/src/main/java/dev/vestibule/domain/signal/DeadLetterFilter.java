package dev.vestibule.domain.signal;

import dev.vestibule.domain.organization.OrganizationId;
import java.util.Optional;

/// Which dead letters are meant: those of the receiver, and of the organization. Letters to people belong to none.
public record DeadLetterFilter(Optional<Receiver> receiver, Optional<OrganizationId> organization) {
    public static final DeadLetterFilter ALL = new DeadLetterFilter(Optional.empty(), Optional.empty());
}
