package dev.vestibule.adapters.persistence.provider;

import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.IdpMfa;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.Unsolicited;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `providers`, read column by column or as one JSON object. `ProviderCodec` opens it.
@MappedEntity("providers")
@Serdeable(naming = SnakeCaseStrategy.class)
public record ProviderRow(
        UUID organizationId,
        @Id UUID id,
        String name,
        ProviderStatus status,
        int trustVersion,
        String kind,
        @TypeDef(type = DataType.JSON) JsonNode config,
        String sealedClientSecret,
        JustInTime jit,
        AutoLink autoLink,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> trustedDomains,
        IdpMfa idpMfa,
        Unsolicited unsolicited,
        OrganizationRole defaultRole,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> defaultTeams,
        boolean scimEnabled,
        @Nullable UUID draftId,
        @Nullable @TypeDef(type = DataType.JSON) JsonNode draftConfig,
        @Nullable String sealedDraftSecret,
        Instant createdAt,
        @Nullable Instant enabledAt,
        @Nullable Instant disabledAt) {}
