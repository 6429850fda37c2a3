package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.jose.util.Base64URL;
import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A signed token as it came (RFC 7515 §7.1): well-formed, and nothing of it believed yet. Never printed.
record CompactJws(Json.Document header, Json.Document claims, String signingInput, Base64URL signature) {
    private static final Pattern SHAPE = Pattern.compile("(([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+))\\.([A-Za-z0-9_-]*)");

    private static final Pattern ENCRYPTED = Pattern.compile("(?:[A-Za-z0-9_-]*\\.){4}[A-Za-z0-9_-]*");

    /// An empty signature is well-formed (RFC 7515 §A.5) and dies of its algorithm.
    static Checked<CompactJws> parse(String text, Refusal otherwise) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? of(matcher, otherwise)
                : Checked.refused(
                        otherwise, ENCRYPTED.matcher(text).matches() ? "the token is encrypted" : "not a signed token");
    }

    private static Checked<CompactJws> of(Matcher parts, Refusal otherwise) {
        Base64URL signature = new Base64URL(parts.group(4));
        return part(parts.group(2), otherwise)
                .then(header -> part(parts.group(3), otherwise)
                        .map(claims -> new CompactJws(header, claims, parts.group(1), signature)));
    }

    private static Checked<Json.Document> part(String encoded, Refusal otherwise) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(new Base64URL(encoded).decode());
            return Documents.parse(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), otherwise);
        } catch (CharacterCodingException _) {
            return Checked.refused(otherwise, "not UTF-8");
        }
    }

    @Override
    public String toString() {
        return "CompactJws[hidden]";
    }
}
