package dev.vestibule.adapters.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.HttpFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.domain.flow.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Takes JSON bodies apart, or says what is wrong with them.
@Singleton
public final class Bodies {
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonMapper mapper;
    private final Problems problems;

    Bodies(JsonMapper mapper, Problems problems) {
        this.mapper = mapper;
        this.problems = problems;
    }

    /// Acts on what `read` makes of the body.
    public <T> HttpResponse<?> take(
            HttpRequest<?> request, String body, Function<Fields, Reading<T>> read, Function<T, HttpResponse<?>> act) {
        return object(body)
                .<HttpResponse<?>>map(object -> finish(request, read.apply(Fields.of(object)), act))
                .orElseGet(() -> problems.refuse(request, HttpFault.MALFORMED_REQUEST, notAnObject()));
    }

    private <T> HttpResponse<?> finish(HttpRequest<?> request, Reading<T> reading, Function<T, HttpResponse<?>> act) {
        return switch (reading) {
            case Reading.Understood<T>(var value) -> act.apply(value);
            case Reading.Faulty<T>(var faults) -> problems.refuse(request, refusalFor(faults), faults);
        };
    }

    private static Refusal refusalFor(List<FieldFault> faults) {
        boolean onlyEarly =
                faults.stream().allMatch(fault -> fault.code().equals(Refusal.FEATURE_NOT_AVAILABLE.code()));
        return onlyEarly ? Refusal.FEATURE_NOT_AVAILABLE : Refusal.INVALID_REQUEST;
    }

    private static List<FieldFault> notAnObject() {
        return List.of(
                new FieldFault("", "malformed", "the body should be one JSON object that names each field once"));
    }

    private Optional<JsonNode> object(String body) {
        try {
            return isOneValue(body)
                    ? Optional.ofNullable(mapper.readValue(body, JsonNode.class))
                            .filter(JsonNode::isObject)
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Whether nothing follows the value; a name that an object says twice is an error (RFC 8259, section 4).
    private static boolean isOneValue(String body) throws IOException {
        try (JsonParser parser = STRICT.createParser(body)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        }
    }
}
