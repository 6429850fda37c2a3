package dev.vestibule.adapters.web.callback;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.session.EndByProvider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.LogoutToken;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;

/// Where an identity provider says that a session ended there (OpenID Connect Back-Channel Logout 1.0 §2.5, §2.8).
@Controller("/auth/oidc/{provider}/backchannel-logout")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BackChannelLogoutController {
    private static final int MAX_TOKEN_LENGTH_CHARS = 16 * 1024;

    private final EndByProvider endByProvider;
    private final Traces traces;

    BackChannelLogoutController(EndByProvider endByProvider, Traces traces) {
        this.endByProvider = endByProvider;
        this.traces = traces;
    }

    /// What was wrong, in the words of RFC 6749 §5.2. `trace` is found again in the log.
    @Serdeable
    record ErrorJson(String error, String errorDescription, String trace) {}

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.APPLICATION_JSON)
    HttpResponse<?> told(HttpRequest<?> request, @PathVariable ProviderId provider, @Body String body) {
        var trace = traces.of(request);
        return Parameters.of(Form.parse(body))
                .one("logout_token", MAX_TOKEN_LENGTH_CHARS)
                .map(token -> endByProvider.handle(new EndByProvider.Command(provider, new LogoutToken(token), trace)))
                .<HttpResponse<?>>map(result -> answer(request, result))
                .orElseGet(() -> refused(request, "logout_token has to come once"));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, EndByProvider.Result result) {
        return switch (result) {
            case EndByProvider.Result.Ended() -> notKept(HttpResponse.ok());
            case EndByProvider.Result.Refused(var refusal) -> refused(request, refusal.code());
        };
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String description) {
        return notKept(HttpResponse.badRequest(
                new ErrorJson("invalid_request", description, traces.of(request).value())));
    }

    private static HttpResponse<?> notKept(MutableHttpResponse<?> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
