package dev.vestibule.adapters.web.binding;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationSlug;
import java.util.Optional;

/// References to organizations as clients write them: an id, or a slug, which never looks like an id.
public final class OrganizationRefs {
    private OrganizationRefs() {}

    public static Optional<OrganizationRef> parse(String text) {
        return Ids.parse(text)
                .<OrganizationRef>map(id -> new OrganizationRef.ById(new OrganizationId(id)))
                .or(() -> Optional.of(text)
                        .filter(OrganizationSlug::isWellFormed)
                        .map(slug -> new OrganizationRef.BySlug(new OrganizationSlug(slug))));
    }
}
