package dev.vestibule.adapters.idp.testing;

import java.net.URI;
import java.time.Instant;

/// What was agreed at the authorization endpoint, until the code for it is redeemed.
record Grant(
        RegisteredClient client,
        URI redirectUri,
        String challenge,
        String nonce,
        ScriptedPerson person,
        String code,
        String accessToken,
        Instant at) {
    Grant of(ScriptedPerson other) {
        return new Grant(client, redirectUri, challenge, nonce, other, code, accessToken, at);
    }
}
