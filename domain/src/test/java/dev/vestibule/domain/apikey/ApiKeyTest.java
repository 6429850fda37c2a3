package dev.vestibule.domain.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiKeyTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Optional<OrganizationId> ACME = Optional.of(new OrganizationId(new UUID(7, 1)));

    private static ApiKey key(Optional<OrganizationId> organization, Optional<Instant> lastUsedAt, Scope... scopes) {
        return new ApiKey(
                new ApiKeyId(new UUID(7, 2)),
                organization,
                "deploy",
                Set.of(scopes),
                new KeyMaker.Operator(),
                NOW,
                NOW.plus(Duration.ofDays(1)),
                lastUsedAt);
    }

    @Test
    void each_depth_includes_those_before_it_in_its_own_area() {
        assertTrue(Scope.ORG_ADMIN.includes(Scope.ORG_READ));
        assertTrue(Scope.ORG_WRITE.includes(Scope.ORG_WRITE));
        assertFalse(Scope.ORG_READ.includes(Scope.ORG_WRITE));
        assertFalse(Scope.ORG_ADMIN.includes(Scope.MEMBER_READ));
        assertEquals("provider:write", Scope.PROVIDER_WRITE.wire());
        assertTrue(
                key(ACME, Optional.empty(), Scope.AUDIT_READ, Scope.ORG_WRITE).allows(Scope.ORG_READ));
        assertFalse(key(ACME, Optional.empty(), Scope.AUDIT_READ).allows(Scope.ORG_READ));
    }

    @Test
    void a_key_without_a_scope_or_above_its_organization_cannot_be() {
        assertThrows(IllegalArgumentException.class, () -> key(ACME, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> key(ACME, Optional.empty(), Scope.USER_READ));
        assertTrue(key(Optional.empty(), Optional.empty(), Scope.USER_READ).allows(Scope.USER_READ));
    }

    @Test
    void a_key_ends_exactly_at_its_end() {
        ApiKey key = key(ACME, Optional.empty(), Scope.ORG_READ);

        assertFalse(key.isOver(NOW.plus(Duration.ofDays(1)).minusNanos(1)));
        assertTrue(key.isOver(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void a_key_of_the_instance_is_for_no_organization() {
        assertTrue(key(ACME, Optional.empty(), Scope.ORG_READ).isFor(ACME.orElseThrow()));
        assertFalse(key(ACME, Optional.empty(), Scope.ORG_READ).isFor(new OrganizationId(new UUID(7, 3))));
        assertFalse(key(Optional.empty(), Optional.empty(), Scope.ORG_READ).isFor(ACME.orElseThrow()));
    }

    @Test
    void a_use_is_noted_at_first_and_then_once_a_minute() {
        assertTrue(key(ACME, Optional.empty(), Scope.ORG_READ).isDueForNote(NOW));
        assertFalse(key(ACME, Optional.of(NOW), Scope.ORG_READ).isDueForNote(NOW.plusSeconds(59)));
        assertTrue(key(ACME, Optional.of(NOW), Scope.ORG_READ).isDueForNote(NOW.plusSeconds(60)));
    }

    @Test
    void a_token_is_recognised_by_its_prefix_and_never_printed() {
        assertTrue(ApiKeyToken.isWellFormed("vst_" + "x".repeat(43)));
        assertFalse(ApiKeyToken.isWellFormed("vst_" + "x".repeat(125)));
        assertFalse(ApiKeyToken.isWellFormed("x".repeat(43)));
        assertFalse(ApiKeyToken.isWellFormed("vst_a b"));
        assertFalse(new ApiKeyToken("vst_secret").toString().contains("secret"));
    }
}
