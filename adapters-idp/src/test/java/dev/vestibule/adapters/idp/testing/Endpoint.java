package dev.vestibule.adapters.idp.testing;

/// Where a provider is asked.
public enum Endpoint {
    DISCOVERY("/.well-known/openid-configuration"),
    AUTHORIZE("/authorize"),
    TOKEN("/token"),
    USERINFO("/userinfo"),
    JWKS("/jwks"),
    END_SESSION("/end-session");

    private final String path;

    Endpoint(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
