package dev.vestibule.adapters.web.guard;

import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.settings.AdminApiKey;
import dev.vestibule.application.port.in.apikey.RecogniseApiKey;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.domain.apikey.ApiKeyToken;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.session.SessionToken;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Who calls the API: the holder of the operator's key, a program with a key of its own, or else the person behind
/// the session cookie. A request that brings a wrong key is nobody's, whatever cookie comes along.
@Singleton
final class ApiCredentials {
    private static final String SCHEME = "Bearer ";

    private final Optional<AdminApiKey> key;
    private final RecogniseApiKey recogniseApiKey;
    private final RecogniseSession recogniseSession;
    private final BrowserCookies cookies;

    ApiCredentials(
            Optional<AdminApiKey> key,
            RecogniseApiKey recogniseApiKey,
            RecogniseSession recogniseSession,
            BrowserCookies cookies) {
        this.key = key;
        this.recogniseApiKey = recogniseApiKey;
        this.recogniseSession = recogniseSession;
        this.cookies = cookies;
    }

    Optional<Actor> actor(HttpRequest<?> request) {
        return hasKey(request)
                ? presentedKey(request).flatMap(this::holder)
                : cookies.read(request).session().flatMap(this::person);
    }

    static boolean hasKey(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
    }

    private static Optional<String> presentedKey(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }

    private Optional<Actor> holder(String presented) {
        return operator(presented).or(() -> program(presented));
    }

    private Optional<Actor> operator(String presented) {
        return key.filter(known -> known.matches(presented)).map(known -> new Actor.InstanceKey(known.name()));
    }

    private Optional<Actor> program(String presented) {
        return Optional.of(presented)
                .filter(ApiKeyToken::isWellFormed)
                .map(ApiKeyToken::new)
                .flatMap(this::recognise);
    }

    private Optional<Actor> recognise(ApiKeyToken token) {
        return switch (recogniseApiKey.handle(new RecogniseApiKey.Query(token))) {
            case RecogniseApiKey.Result.Recognised(var known) -> Optional.of(new Actor.WithKey(known));
            case RecogniseApiKey.Result.Unknown() -> Optional.empty();
        };
    }

    private Optional<Actor> person(SessionToken token) {
        return switch (recogniseSession.handle(new RecogniseSession.Query(token))) {
            case RecogniseSession.Result.Recognised(var session) -> Optional.of(new Actor.SignedIn(session));
            case RecogniseSession.Result.Unknown() -> Optional.empty();
        };
    }
}
