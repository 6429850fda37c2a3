package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.OidcConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// By whom and for whom a statement was made (OpenID Connect Core 1.0 §3.1.3.7, steps 2 to 5; RFC 8725 §3.8, §3.9).
final class AudienceChecks {
    private AudienceChecks() {}

    static Checked<Json.Document> issuer(Json.Document claims, OidcConfig config) {
        return Checked.passed(claims)
                .provided(
                        () -> claims.text("iss")
                                .equals(Optional.of(config.tokenIssuer().value())),
                        Refusal.ISSUER_MISMATCH,
                        "iss is another issuer's");
    }

    static Checked<Json.Document> audience(Json.Document claims, OidcConfig config) {
        return Checked.passed(claims)
                .provided(
                        () -> audiences(claims).contains(config.clientId()),
                        Refusal.AUDIENCE_MISMATCH,
                        "aud does not name our client");
    }

    /// With other audiences beside us it must say that it was made for us; where it says so, it must be us.
    static Checked<Json.Document> authorizedParty(Json.Document claims, OidcConfig config) {
        boolean required = audiences(claims).size() > 1 || claims.find("azp").isPresent();
        return Checked.passed(claims)
                .provided(
                        () -> !required || claims.text("azp").equals(Optional.of(config.clientId())),
                        Refusal.AUTHORIZED_PARTY_MISMATCH,
                        "azp is not our client");
    }

    private static Set<String> audiences(Json.Document claims) {
        return Set.copyOf(claims.texts("aud").orElse(List.of()));
    }
}
