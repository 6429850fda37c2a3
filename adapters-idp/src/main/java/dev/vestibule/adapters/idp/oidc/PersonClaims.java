package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.json.Json;
import java.util.Optional;

/// What a provider says of a person: signed, and what it added at its UserInfo endpoint.
record PersonClaims(VerifiedIdToken idToken, Optional<Json.Document> userInfo) {
    /// The signed claim goes first.
    Optional<Json> find(String claim) {
        return idToken.claims().find(claim).or(() -> userInfo.flatMap(added -> added.find(claim)));
    }

    Optional<String> text(String claim) {
        return find(claim).flatMap(Json::asText);
    }
}
