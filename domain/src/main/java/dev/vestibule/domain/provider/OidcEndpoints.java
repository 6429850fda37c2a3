package dev.vestibule.domain.provider;

import java.net.URI;
import java.util.Optional;

/// The addresses of an OpenID provider. Whether they may be called is decided where they are.
public record OidcEndpoints(URI authorization, URI token, URI jwks, Optional<URI> userInfo, Optional<URI> endSession) {}
