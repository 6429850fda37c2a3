package dev.vestibule.adapters.web.callback;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sign-ins that an identity provider asks for, such as the tiles of its portal (OpenID Connect Core 1.0 §4).
@Controller("/auth/oidc/{provider}/initiate")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InitiateController {
    private static final int MAX_HINT_LENGTH_CHARS = 320;

    private final Starts starts;
    private final Traces traces;

    InitiateController(Starts starts, Traces traces) {
        this.starts = starts;
        this.traces = traces;
    }

    @Get(headRoute = false, produces = MediaType.ALL)
    HttpResponse<?> asked(HttpRequest<?> request, @PathVariable ProviderId provider) {
        return starts.start(request, browser -> command(request, provider, browser));
    }

    private StartLogin.Command command(HttpRequest<?> request, ProviderId provider, Browser browser) {
        var query = Parameters.of(request);
        return new StartLogin.Command(
                new StartLogin.Door.AtProvider(provider, query.one("iss", Issuer.MAX_LENGTH_CHARS)),
                browser.session(),
                query.one("target_link_uri", ReturnTarget.MAX_LENGTH_CHARS),
                query.one("login_hint", MAX_HINT_LENGTH_CHARS),
                Set.of(),
                traces.of(request));
    }

    /// The session's cookie does not come with another site's post, so the browser is asked to come back with it.
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.ALL)
    HttpResponse<?> posted(@PathVariable ProviderId provider, @Body String body) {
        var form = Parameters.of(Form.parse(body));
        var carried = Map.of(
                "iss", text(form.one("iss", Issuer.MAX_LENGTH_CHARS)),
                "login_hint", text(form.one("login_hint", MAX_HINT_LENGTH_CHARS)),
                "target_link_uri", text(form.one("target_link_uri", ReturnTarget.MAX_LENGTH_CHARS)));
        return Redirects.seeOther(Redirects.path("/auth/oidc/" + provider + "/initiate", carried));
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }
}
