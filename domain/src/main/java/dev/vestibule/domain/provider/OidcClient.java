package dev.vestibule.domain.provider;

/// Who we are to an OpenID provider, and how we prove it.
public record OidcClient(String id, ClientCredential credential, ClientAuthentication authentication) {
    public OidcClient {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an OpenID client has an id");
        }
        if (!credential.suits(authentication)) {
            throw new IllegalArgumentException("a client authenticates with what it has");
        }
    }
}
