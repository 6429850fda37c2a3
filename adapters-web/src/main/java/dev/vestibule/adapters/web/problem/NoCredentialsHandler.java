package dev.vestibule.adapters.web.problem;

import dev.vestibule.domain.flow.Refusal;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/// What whoever comes without credentials, or with wrong ones, is told by the outer fence.
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class NoCredentialsHandler implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {
    private final Problems problems;

    NoCredentialsHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    // The framework's interface leaves the request's body type open.
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException thrown) {
        HttpRequest<?> typed = request;
        return thrown.isForbidden()
                ? problems.refuse(typed, Refusal.FORBIDDEN)
                : problems.refuse(typed, HttpFault.UNAUTHENTICATED);
    }
}
