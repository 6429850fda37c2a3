package dev.vestibule.domain.provider;

/// A key pair of ours that a provider knows the public half of.
public record ClientKey(PublicJwk publicJwk, PrivateJwk privateJwk) implements ClientCredential {
    @Override
    public boolean suits(ClientAuthentication method) {
        return method == ClientAuthentication.PRIVATE_KEY_JWT;
    }

    @Override
    public ClientAuthentication usualMethod() {
        return ClientAuthentication.PRIVATE_KEY_JWT;
    }
}
