package dev.vestibule.adapters.persistence.organization;

import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationFlag;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SessionPolicy;
import dev.vestibule.domain.organization.SsoEnforcement;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row of `organizations`, read column by column or as one JSON object.
@MappedEntity("organizations")
@Serdeable(naming = SnakeCaseStrategy.class)
public record OrganizationRow(
        @Id UUID id,
        String slug,
        String name,
        OrganizationStatus status,
        OrganizationRole defaultRole,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> flags,
        SsoEnforcement enforcement,
        long ssoFreshnessMs,
        long sessionIdleMs,
        long sessionAbsoluteMs,
        @Nullable Integer seatLimit,
        Instant createdAt) {
    static OrganizationRow of(Organization organization) {
        SessionPolicy sessions = organization.sessions();
        return new OrganizationRow(
                organization.id().value(),
                organization.slug().value(),
                organization.name(),
                organization.status(),
                organization.defaultRole(),
                organization.flags().stream()
                        .map(OrganizationFlag::wire)
                        .sorted()
                        .toList(),
                organization.enforcement(),
                sessions.ssoFreshness().toMillis(),
                sessions.idle().toMillis(),
                sessions.absolute().toMillis(),
                organization.seatLimit().isPresent() ? organization.seatLimit().getAsInt() : null,
                organization.createdAt());
    }

    public Organization toDomain() {
        return new Organization(
                new OrganizationId(id),
                new OrganizationSlug(slug),
                name,
                status,
                defaultRole,
                flags.stream().map(OrganizationRow::flag).collect(Collectors.toUnmodifiableSet()),
                enforcement,
                sessions(),
                seatLimit == null ? OptionalInt.empty() : OptionalInt.of(seatLimit),
                createdAt);
    }

    private SessionPolicy sessions() {
        return new SessionPolicy(
                Duration.ofMillis(ssoFreshnessMs),
                Duration.ofMillis(sessionIdleMs),
                Duration.ofMillis(sessionAbsoluteMs));
    }

    private static OrganizationFlag flag(String wire) {
        return Arrays.stream(OrganizationFlag.values())
                .filter(flag -> flag.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown organization flag " + wire));
    }
}
