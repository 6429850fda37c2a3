package dev.vestibule.adapters.web.problem;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/// What a part of a request that cannot be read means: in the path, that there is no such thing; elsewhere, that the
/// request is wrong.
@Singleton
@Replaces(ConversionErrorHandler.class)
final class UnreadableArgumentHandler implements ExceptionHandler<ConversionErrorException, HttpResponse<?>> {
    private final Problems problems;

    UnreadableArgumentHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    // The framework's interface leaves the request's body type open.
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ConversionErrorException thrown) {
        HttpRequest<?> typed = request;
        Argument<?> argument = thrown.getArgument();
        return argument.isAnnotationPresent(PathVariable.class)
                ? problems.refuse(typed, missing(typed, argument.getType()))
                : problems.refuse(typed, Refusal.INVALID_REQUEST, List.of(unreadable(thrown)));
    }

    private static Refusal missing(HttpRequest<?> request, Class<?> type) {
        if (Answers.areJson(request)) {
            return Refusal.NOT_FOUND;
        }
        if (type == OrganizationRef.class) {
            return Refusal.ORGANIZATION_NOT_FOUND;
        }
        return type == ProviderId.class ? Refusal.PROVIDER_NOT_FOUND : Refusal.FLOW_FOREIGN_BROWSER;
    }

    private static FieldFault unreadable(ConversionErrorException thrown) {
        return new FieldFault(
                "?" + thrown.getArgument().getName(),
                "invalid_value",
                Objects.requireNonNullElse(
                        thrown.getConversionError().getCause().getMessage(), "cannot be read"));
    }
}
