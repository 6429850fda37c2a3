package dev.vestibule.adapters.idp.testing;

import java.net.URI;
import java.util.Set;

/// A client as the provider knows it. Whoever authenticates in another way than agreed is turned away.
public record RegisteredClient(String id, String secret, Authentication authentication, Set<URI> redirectUris) {
    public enum Authentication {
        BASIC,
        POST
    }

    public static RegisteredClient basic(String id, String secret, URI redirectUri) {
        return new RegisteredClient(id, secret, Authentication.BASIC, Set.of(redirectUri));
    }

    public static RegisteredClient post(String id, String secret, URI redirectUri) {
        return new RegisteredClient(id, secret, Authentication.POST, Set.of(redirectUri));
    }
}
