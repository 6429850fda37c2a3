package dev.vestibule.domain.provider;

import dev.vestibule.domain.text.LineRule;

/// Who we are to an OpenID provider, and how we prove it.
public record OidcClient(String id, ClientCredential credential, ClientAuthentication authentication) {
    public static final int MAX_ID_LENGTH_CHARS = 512;

    public OidcClient {
        if (!isId(id)) {
            throw new IllegalArgumentException("an OpenID client has an id");
        }
        if (!credential.suits(authentication)) {
            throw new IllegalArgumentException("a client authenticates with what it has");
        }
    }

    /// Whether the text can be a client's id; ask before constructing one from outside input.
    public static boolean isId(String text) {
        return new LineRule(MAX_ID_LENGTH_CHARS).allows(text);
    }
}
