package dev.vestibule.adapters.web.guard;

import dev.vestibule.adapters.web.binding.Reads;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.HttpFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.tag.Condition;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Refuses what a client of the API asks for and nobody would read: a filter that is not there would answer with
/// everything, and a condition that is not looked at would let every write through.
@ServerFilter("/api/v1/**")
final class UnreadParts implements Ordered {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OF_PAGES = Set.of("cursor", "limit");

    private final Problems problems;

    UnreadParts(Problems problems) {
        this.problems = problems;
    }

    /// Answers, or lets the request pass with null. What has no route is not there, whatever else was asked of it.
    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        return route(request).isPresent() ? checkCondition(request) : null;
    }

    /// Whoever changes what several people change says which state of it they mean (RFC 6585 §3).
    @Nullable
    private HttpResponse<?> checkCondition(HttpRequest<?> request) {
        boolean sent = request.getHeaders().contains(HttpHeaders.IF_MATCH);
        if (route(request).filter(route -> takes(Condition.class, route)).isPresent()) {
            return sent ? checkQuery(request) : problems.refuse(request, HttpFault.PRECONDITION_REQUIRED);
        }
        return sent && !READING.contains(request.getMethod())
                ? problems.refuse(request, Refusal.FEATURE_NOT_AVAILABLE, List.of(unheard(HttpHeaders.IF_MATCH)))
                : checkQuery(request);
    }

    private static FieldFault unheard(String header) {
        return new FieldFault(header, Refusal.FEATURE_NOT_AVAILABLE.code(), "is not available here yet; leave it out");
    }

    private static Optional<MethodBasedRouteMatch<?, ?>> route(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(route -> (MethodBasedRouteMatch<?, ?>) route);
    }

    private static boolean takes(Class<?> type, MethodBasedRouteMatch<?, ?> route) {
        return Stream.of(route.getArguments()).anyMatch(argument -> argument.getType() == type);
    }

    @Nullable
    private HttpResponse<?> checkQuery(HttpRequest<?> request) {
        List<FieldFault> unread =
                route(request).stream().flatMap(route -> unread(request, route)).toList();
        return unread.isEmpty() ? null : problems.refuse(request, Refusal.INVALID_REQUEST, unread);
    }

    private static Stream<FieldFault> unread(HttpRequest<?> request, MethodBasedRouteMatch<?, ?> route) {
        return request.getParameters().names().stream()
                .filter(name -> !isRead(name, route))
                .map(name -> new FieldFault("?" + name, "unknown_parameter", "is not a parameter of this request"));
    }

    private static boolean isRead(String name, MethodBasedRouteMatch<?, ?> route) {
        boolean page = OF_PAGES.contains(name) && takes(PageRequest.class, route);
        return page
                || List.of(route.getAnnotationMetadata().stringValues(Reads.class))
                        .contains(name);
    }

    /// Only whoever may call at all is told what could be asked.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
