package dev.vestibule.adapters.web.problem;

import io.micronaut.http.HttpRequest;
import java.util.ConcurrentModificationException;

/// After which failures nobody can say what a request has changed. A use case that says no has changed nothing, and so
/// has one whose transaction lost against another and was rolled back. Anything else may have come after a commit, or
/// out of one.
public final class Failures {
    private static final String ATTRIBUTE = "vestibule.doubt";

    private Failures() {}

    static void note(HttpRequest<?> request, Throwable thrown) {
        if (!(thrown instanceof ConcurrentModificationException)) {
            note(request);
        }
    }

    static void note(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    public static boolean leaveDoubt(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE).isPresent();
    }
}
