package dev.vestibule.domain.organization;

/// Whether anybody may enter the organization at all.
public enum OrganizationStatus {
    ACTIVE,
    DISABLED
}
