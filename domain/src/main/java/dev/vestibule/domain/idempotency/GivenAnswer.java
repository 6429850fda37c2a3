package dev.vestibule.domain.idempotency;

import java.util.Optional;

/// What a request was answered, to be said again. It may hold what is told only once, so it is never printed.
public record GivenAnswer(
        int status,
        Optional<String> contentType,
        Optional<String> location,
        Optional<String> tag,
        Optional<String> body) {
    /// From this status on nothing was answered, but something failed.
    public static final int FIRST_FAILURE = 500;

    public GivenAnswer {
        if (status >= FIRST_FAILURE) {
            throw new IllegalArgumentException("a failure is not an answer");
        }
    }

    @Override
    public String toString() {
        return "GivenAnswer[" + status + ", hidden]";
    }
}
