package dev.vestibule.adapters.idp.testing;

import java.net.URI;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;

/// A client as the provider knows it. Whoever authenticates otherwise than agreed is turned away.
public record RegisteredClient(
        String id, String secret, Authentication authentication, Optional<PublicKey> key, Set<URI> redirectUris) {
    public enum Authentication {
        BASIC,
        POST,
        SECRET_JWT,
        KEY_JWT
    }

    public static RegisteredClient basic(String id, String secret, URI redirectUri) {
        return bySecret(id, secret, Authentication.BASIC, redirectUri);
    }

    public static RegisteredClient post(String id, String secret, URI redirectUri) {
        return bySecret(id, secret, Authentication.POST, redirectUri);
    }

    public static RegisteredClient secretJwt(String id, String secret, URI redirectUri) {
        return bySecret(id, secret, Authentication.SECRET_JWT, redirectUri);
    }

    public static RegisteredClient keyJwt(String id, PublicKey key, URI redirectUri) {
        return new RegisteredClient(id, "", Authentication.KEY_JWT, Optional.of(key), Set.of(redirectUri));
    }

    private static RegisteredClient bySecret(String id, String secret, Authentication by, URI redirectUri) {
        return new RegisteredClient(id, secret, by, Optional.empty(), Set.of(redirectUri));
    }
}
