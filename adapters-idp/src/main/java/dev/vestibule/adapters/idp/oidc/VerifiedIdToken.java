package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.json.Json;

/// The claims of an id_token after every check; only `IdTokenVerifier` makes one. `subject` is its `sub`. Never
/// printed.
record VerifiedIdToken(String subject, Json.Document claims) {
    @Override
    public String toString() {
        return "VerifiedIdToken[hidden]";
    }
}
