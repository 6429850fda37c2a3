package dev.vestibule.bootstrap.dev.idp;

import io.micronaut.http.uri.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Where a browser takes the provider's answer, always with the issuer's name (RFC 9207 §2).
final class Answers {
    private Answers() {}

    static URI location(String redirectUri, Optional<String> state, String issuer, Map<String, String> answer) {
        UriBuilder location = UriBuilder.of(redirectUri);
        answer.forEach(location::queryParam);
        state.ifPresent(value -> location.queryParam("state", value));
        return location.queryParam("iss", issuer).build();
    }
}
