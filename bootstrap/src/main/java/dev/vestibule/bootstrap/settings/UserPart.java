package dev.vestibule.bootstrap.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The `user:password@` of an address (RFC 3986 §3.2.1), percent-decoded.
final class UserPart {
    private UserPart() {}

    static Optional<String> name(URI uri) {
        return part(uri, 0);
    }

    static Optional<String> credential(URI uri) {
        return part(uri, 1);
    }

    private static Optional<String> part(URI uri, int index) {
        return Optional.ofNullable(uri.getRawUserInfo())
                .map(text -> text.split(":", 2))
                .filter(parts -> parts.length > index)
                .map(parts -> URLDecoder.decode(parts[index].replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
