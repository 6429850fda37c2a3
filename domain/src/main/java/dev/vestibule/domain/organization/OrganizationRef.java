package dev.vestibule.domain.organization;

/// How a caller points at an organization: by its id or by its slug.
public sealed interface OrganizationRef {
    record ById(OrganizationId id) implements OrganizationRef {}

    record BySlug(OrganizationSlug slug) implements OrganizationRef {}
}
