package dev.vestibule.domain.organization;

/// What a member may do in an organization, lowest first.
public enum OrganizationRole {
    MEMBER,
    ADMIN,
    MANAGER,
    OWNER;

    public boolean isAtLeast(OrganizationRole other) {
        return compareTo(other) >= 0;
    }
}
