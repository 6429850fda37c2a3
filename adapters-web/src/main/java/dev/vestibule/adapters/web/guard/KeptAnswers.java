package dev.vestibule.adapters.web.guard;

import dev.vestibule.domain.idempotency.GivenAnswer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Turns answers of the API into what can be said again, byte for byte, and says it.
@Singleton
final class KeptAnswers {
    static final String REPLAYED = "Idempotency-Replayed";

    private final JsonMapper mapper;

    KeptAnswers(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /// From now on the answer holds its body as the bytes that will come again.
    GivenAnswer keep(MutableHttpResponse<?> response) {
        Optional<String> body = response.getBody().map(this::json);
        body.ifPresent(text -> write(response, text));
        return new GivenAnswer(
                response.code(),
                body.flatMap(_ -> response.getContentType()).map(MediaType::toString),
                header(response, HttpHeaders.LOCATION),
                header(response, HttpHeaders.ETAG),
                body);
    }

    private static void write(MutableHttpResponse<?> response, String text) {
        if (response.getContentType().isEmpty()) {
            response.contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        response.body(text.getBytes(StandardCharsets.UTF_8));
    }

    private String json(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Optional<String> header(HttpResponse<?> response, String name) {
        return Optional.ofNullable(response.getHeaders().get(name));
    }

    static HttpResponse<?> again(GivenAnswer answer) {
        MutableHttpResponse<byte[]> response =
                HttpResponse.<byte[]>status(HttpStatus.valueOf(answer.status())).header(REPLAYED, "true");
        answer.contentType().ifPresent(type -> response.contentType(MediaType.of(type)));
        answer.location().ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        answer.tag().ifPresent(tag -> response.header(HttpHeaders.ETAG, tag));
        answer.body().ifPresent(text -> response.body(text.getBytes(StandardCharsets.UTF_8)));
        return response;
    }
}
