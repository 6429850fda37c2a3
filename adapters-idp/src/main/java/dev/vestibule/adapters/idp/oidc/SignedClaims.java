package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.provider.SigningAlgorithm;

/// What the configured provider has signed. Only `Signatures` makes one; nothing is known yet of whom it is for, or
/// when. Never printed.
record SignedClaims(Json.Document claims, SigningAlgorithm algorithm) {
    @Override
    public String toString() {
        return "SignedClaims[hidden]";
    }
}
