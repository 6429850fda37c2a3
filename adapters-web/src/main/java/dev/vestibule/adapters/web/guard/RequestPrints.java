package dev.vestibule.adapters.web.guard;

import dev.vestibule.domain.idempotency.RequestPrint;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Digests all that a request asks for: method, path, query, the state that it expects, and its body.
final class RequestPrints {
    private RequestPrints() {}

    static RequestPrint of(HttpRequest<?> request, @Nullable String body) {
        MessageDigest digest = sha256();
        add(digest, request.getMethodName());
        add(digest, request.getUri().toString());
        add(digest, String.join(",", request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
        add(digest, body == null ? "" : body);
        return new RequestPrint(HexFormat.of().formatHex(digest.digest()));
    }

    /// The length in front says where a part ends.
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
