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
    private static final int FIRST_FAILURE = 500;

    private static final int TOO_MANY_REQUESTS = 429;

    public GivenAnswer {
        if (status >= FIRST_FAILURE) {
            throw new IllegalArgumentException("a failure is not an answer");
        }
    }

    /// Whether an answer with the status is one to the request. Who is asked to come again later was given none.
    public static boolean isFinal(int status) {
        return status < FIRST_FAILURE && status != TOO_MANY_REQUESTS;
    }

    @Override
    public String toString() {
        return "GivenAnswer[" + status + ", hidden]";
    }
}
