package dev.vestibule.adapters.web.problem;

import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.domain.flow.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.ConcurrentModificationException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where an exception ends. Outwards goes a code and the trace, never more (ASVS 5.0 §16.5.1).
@Singleton
final class ProblemHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;
    private final Traces traces;

    ProblemHandler(Problems problems, Traces traces) {
        this.problems = problems;
        this.traces = traces;
    }

    @Override
    // The framework's interface leaves the request's body type open.
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        HttpRequest<?> typed = request;
        Failures.note(typed, thrown);
        if (thrown instanceof ConcurrentModificationException || thrown instanceof RejectedExecutionException) {
            LOG.warn("trace {}: not now: {}", traces.of(typed), thrown.getMessage());
            return problems.refuse(typed, Refusal.TRY_AGAIN);
        }
        LOG.error("trace {}: {} {} failed", traces.of(typed), typed.getMethodName(), place(typed), thrown);
        return problems.refuse(typed, Refusal.INTERNAL_ERROR);
    }

    /// The route, without what the caller put into it: paths of mailed links hold live secrets (ASVS 5.0 §16.2.5).
    private static String place(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString())
                .orElseGet(() -> firstSegment(request.getPath()));
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
