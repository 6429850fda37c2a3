package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.provider.ShowClientKeys;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.PublicJwk;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/// The public keys by which an identity provider knows us (RFC 7517 §5). Anybody may read them.
@Controller("/auth/oidc/{provider}/jwks")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClientKeysController {
    /// Short, so that a provider hears of a new key soon.
    private static final String FOR_FIVE_MINUTES = "public, max-age=300";

    private final ShowClientKeys showClientKeys;
    private final Problems problems;

    ClientKeysController(ShowClientKeys showClientKeys, Problems problems) {
        this.showClientKeys = showClientKeys;
        this.problems = problems;
    }

    /// A set of public keys.
    @Serdeable
    record KeySetJson(List<Map<String, String>> keys) {
        static KeySetJson of(List<PublicJwk> keys) {
            return new KeySetJson(keys.stream()
                    .map(ClientKeyJson::of)
                    .map(ClientKeyJson::publicJwk)
                    .toList());
        }
    }

    @Get(produces = MediaType.ALL)
    HttpResponse<?> keys(HttpRequest<?> request, @PathVariable ProviderId provider) {
        return switch (showClientKeys.handle(new ShowClientKeys.Query(provider))) {
            case ShowClientKeys.Result.Shown(var keys) ->
                HttpResponse.ok(KeySetJson.of(keys))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, FOR_FIVE_MINUTES);
            case ShowClientKeys.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
