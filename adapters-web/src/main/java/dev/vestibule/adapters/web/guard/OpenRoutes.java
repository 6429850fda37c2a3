package dev.vestibule.adapters.web.guard;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/// Opens the listed routes, and says nothing about others: what no rule opens stays shut.
@Singleton
final class OpenRoutes implements SecurityRule<HttpRequest<?>> {
    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        return Publishers.just(
                request != null && isOpen(request) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.UNKNOWN);
    }

    private static boolean isOpen(HttpRequest<?> request) {
        return routeOf(request).filter(OpenEndpoints.ROUTES::contains).isPresent();
    }

    private static Optional<String> routeOf(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(match -> describe(((UriRouteMatch<?, ?>) match).getRouteInfo()));
    }

    /// The server answers HEAD by the route for GET.
    static String describe(UriRouteInfo<?, ?> route) {
        HttpMethod method = route.getHttpMethod() == HttpMethod.HEAD ? HttpMethod.GET : route.getHttpMethod();
        return method + " " + route.getUriMatchTemplate();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
