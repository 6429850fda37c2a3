package dev.vestibule.domain.seal;

import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.organization.OrganizationId;
import java.util.Optional;
import java.util.UUID;

/// A chain of sealed entries: one for each organization, and one for the entries that belong to none.
public record Chain(Optional<OrganizationId> organization) {
    public static final Chain INSTANCE = new Chain(Optional.empty());

    private static final String NAME_OF_INSTANCE = "instance";

    /// No organization has it.
    private static final UUID ID_OF_INSTANCE = new UUID(0, 0);

    public static Chain of(OrganizationId organization) {
        return new Chain(Optional.of(organization));
    }

    public static Chain of(AuditEntry entry) {
        return new Chain(entry.organization());
    }

    public static Chain withId(UUID id) {
        return id.equals(ID_OF_INSTANCE) ? INSTANCE : of(new OrganizationId(id));
    }

    /// The organization's, or zeros.
    public UUID id() {
        return organization.map(OrganizationId::value).orElse(ID_OF_INSTANCE);
    }

    static Chain named(String name) {
        return name.equals(NAME_OF_INSTANCE) ? INSTANCE : of(new OrganizationId(UUID.fromString(name)));
    }

    /// The organization's id, or `instance`.
    @Override
    public String toString() {
        return organization.map(OrganizationId::toString).orElse(NAME_OF_INSTANCE);
    }
}
