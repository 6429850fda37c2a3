package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Tenant;
import java.util.Optional;

/// Whether the person is one of the customer's own, at an issuer that many customers share. Only what is signed counts.
final class TenantCheck {
    private TenantCheck() {}

    static Checked<Json.Document> check(Json.Document claims, Tenant tenant) {
        return switch (tenant) {
            case Tenant.Undivided() -> Checked.passed(claims);
            case Tenant.OfGoogle(var domain) -> names(claims, "hd", domain.value());
            case Tenant.OfMicrosoft(var id) -> names(claims, "tid", id.toString());
        };
    }

    private static Checked<Json.Document> names(Json.Document claims, String claim, String expected) {
        return Checked.passed(claims)
                .provided(
                        () -> claims.text(claim).equals(Optional.of(expected)),
                        Refusal.TENANT_MISMATCH,
                        claim + " is missing or another customer's");
    }
}
