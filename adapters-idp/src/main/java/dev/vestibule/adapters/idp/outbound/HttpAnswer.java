package dev.vestibule.adapters.idp.outbound;

import java.util.Optional;

/// What came back in time and in size, whatever it says. `mediaType` is in lower case and without parameters, empty
/// when there was none; `text` is empty when the body is not UTF-8, or was not wanted; `retryAfter` is as it was
/// written
/// (RFC 9110 §10.2.3). Never printed: it may hold tokens.
public record HttpAnswer(int status, String mediaType, Optional<String> text, Optional<String> retryAfter) {
    public boolean isOk() {
        return status == 200;
    }

    @Override
    public String toString() {
        return "HttpAnswer[" + status + "]";
    }
}
