package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.adapters.idp.json.JsonReader;
import dev.vestibule.adapters.idp.json.JsonReader.Reading;
import dev.vestibule.adapters.idp.outbound.HttpAnswer;
import dev.vestibule.domain.flow.Refusal;

/// Turns answers into JSON objects, or into the refusal of whoever asked.
final class Documents {
    private Documents() {}

    /// The body of a 200, and nothing else: redirects are not followed, errors are not read.
    static Checked<Json.Document> ofOk(HttpAnswer answer, Refusal otherwise) {
        return unlessFailing(answer)
                .provided(answer::isOk, otherwise, "answered " + answer.status())
                .then(ok -> body(ok, otherwise));
    }

    /// 429 and 503 ask for patience (RFC 6585 §4, RFC 9110 §15.6.4); the rest of the 500s is the provider's own fault.
    static Checked<HttpAnswer> unlessFailing(HttpAnswer answer) {
        return switch (answer.status()) {
            case 429, 503 -> Checked.refused(Refusal.IDP_BUSY, "answered " + answer.status());
            default ->
                Checked.passed(answer)
                        .provided(() -> answer.status() < 500, Refusal.IDP_ERROR, "answered " + answer.status());
        };
    }

    static Checked<Json.Document> body(HttpAnswer answer, Refusal otherwise) {
        return answer.text()
                .map(text -> parse(text, otherwise))
                .orElseGet(() -> Checked.refused(otherwise, "not UTF-8"));
    }

    static Checked<Json.Document> parse(String text, Refusal otherwise) {
        return switch (JsonReader.read(text)) {
            case Reading.Whole(var document) -> Checked.passed(document);
            case Reading.Broken(var reason) -> Checked.refused(otherwise, reason);
        };
    }
}
