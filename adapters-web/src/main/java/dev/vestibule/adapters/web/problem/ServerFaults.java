package dev.vestibule.adapters.web.problem;

import dev.vestibule.domain.flow.Refusal;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/// Gives our words to what the server refuses by itself: no such route, wrong method or type, malformed or too large.
@Singleton
@Primary
final class ServerFaults implements ErrorResponseProcessor<Object> {
    private final Problems problems;

    ServerFaults(Problems problems) {
        this.problems = problems;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        MutableHttpResponse<?> answer = answer(context, base.code());
        String allowed = base.getHeaders().get(HttpHeaders.ALLOW);
        return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).body(answer.body());
    }

    private MutableHttpResponse<?> answer(ErrorContext context, int code) {
        return code >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                ? failed(context.getRequest())
                : problems.refuse(context.getRequest(), HttpFault.of(code));
    }

    private MutableHttpResponse<?> failed(HttpRequest<?> request) {
        Failures.note(request);
        return problems.refuse(request, Refusal.INTERNAL_ERROR);
    }
}
