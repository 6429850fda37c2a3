package dev.vestibule.adapters.web.guard;

import dev.vestibule.domain.audit.Actor;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/// Tells the outer fence who calls the API. Says nothing about other routes: pages recognise a session where they need
/// one, and the single sign-on callback inside its own transaction.
@Singleton
final class ApiAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    static final String ACTOR = "actor";
    private static final String API = "/api/";

    private final ApiCredentials credentials;
    private final ExecutorService blocking;

    ApiAuthentication(ApiCredentials credentials, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.credentials = credentials;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return request.getPath().startsWith(API)
                ? Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(() -> known(request), blocking))
                : Publishers.empty();
    }

    /// Null is how the fence hears that the caller is nobody.
    @Nullable
    private Authentication known(HttpRequest<?> request) {
        return credentials.actor(request).map(ApiAuthentication::authentication).orElse(null);
    }

    private static Authentication authentication(Actor actor) {
        return Authentication.build(nameOf(actor), Map.of(ACTOR, actor));
    }

    private static String nameOf(Actor actor) {
        return switch (actor) {
            case Actor.InstanceKey(var name) -> name;
            case Actor.WithKey(var key) -> key.id().toString();
            case Actor.SignedIn signedIn -> signedIn.user().toString();
            case Actor.Anonymous() -> "anonymous";
            case Actor.Vestibule() -> "vestibule";
        };
    }
}
