package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationFlag;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organization, as answered.
@Serdeable
record OrganizationJson(
        String id,
        String slug,
        String name,
        String status,
        String defaultRole,
        List<String> flags,
        String ssoEnforcement,
        String ssoFreshness,
        String sessionIdle,
        String sessionAbsolute,
        @Nullable Integer seatLimit,
        String createdAt) {
    static OrganizationJson of(Organization organization) {
        var sessions = organization.sessions();
        return new OrganizationJson(
                organization.id().toString(),
                organization.slug().value(),
                organization.name(),
                Wire.lower(organization.status()),
                Wire.lower(organization.defaultRole()),
                organization.flags().stream()
                        .map(OrganizationFlag::wire)
                        .sorted()
                        .toList(),
                organization.enforcement().name(),
                sessions.ssoFreshness().toString(),
                sessions.idle().toString(),
                sessions.absolute().toString(),
                organization.seatLimit().isPresent() ? organization.seatLimit().getAsInt() : null,
                organization.createdAt().toString());
    }
}
