package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.provider.Tenant;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// Whose people are meant at an issuer that many customers share.
@Serdeable
record TenantJson(@Nullable String hostedDomain, @Nullable String tenantId) {
    static @Nullable TenantJson of(Tenant tenant) {
        return switch (tenant) {
            case Tenant.Undivided() -> null;
            case Tenant.OfGoogle(var domain) -> new TenantJson(domain.value(), null);
            case Tenant.OfMicrosoft(var id) -> new TenantJson(null, id.toString());
        };
    }
}
