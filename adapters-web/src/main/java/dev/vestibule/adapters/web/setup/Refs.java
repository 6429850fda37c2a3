package dev.vestibule.adapters.web.setup;

import dev.vestibule.domain.organization.OrganizationRef;

/// Organizations as they stand in a path.
final class Refs {
    private Refs() {}

    static String text(OrganizationRef organization) {
        return switch (organization) {
            case OrganizationRef.ById(var id) -> id.toString();
            case OrganizationRef.BySlug(var slug) -> slug.toString();
        };
    }
}
