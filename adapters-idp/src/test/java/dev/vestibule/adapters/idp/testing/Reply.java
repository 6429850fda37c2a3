package dev.vestibule.adapters.idp.testing;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a provider answers, before the transport has its say.
record Reply(int status, String type, Map<String, String> headers, String body) {
    static Reply json(Map<String, Object> document) {
        return json(200, document);
    }

    static Reply json(int status, Map<String, Object> document) {
        return new Reply(status, "application/json", Map.of(), JSONObjectUtils.toJSONString(document));
    }

    static Reply token(String token) {
        return new Reply(200, "application/jwt", Map.of(), token);
    }

    static Reply text(int status, String text) {
        return new Reply(status, "text/plain", Map.of(), text);
    }

    static Reply redirect(String location) {
        return new Reply(302, "text/plain", Map.of("Location", location), "");
    }

    /// RFC 6749 §5.2.
    static Reply error(int status, String code) {
        return json(status, Map.of("error", code, "error_description", "<b>do not show me</b>"));
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
