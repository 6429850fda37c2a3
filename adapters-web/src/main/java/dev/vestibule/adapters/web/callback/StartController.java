package dev.vestibule.adapters.web.callback;

import dev.vestibule.adapters.web.binding.Ids;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.domain.flow.Prompt;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sends a browser to its organization's identity provider.
@Controller("/auth/login/{org}/sso")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StartController {
    private static final int MAX_HINT_LENGTH_CHARS = 320;
    private static final int MAX_ID_LENGTH_CHARS = 64;
    private static final int MAX_PROMPT_LENGTH_CHARS = 64;
    private static final List<FieldFault> UNKNOWN_PROMPT = List.of(
            new FieldFault("?prompt", "invalid_value", "should be none, or some of login, consent, select_account"));

    private final Starts starts;
    private final Traces traces;
    private final Problems problems;

    StartController(Starts starts, Traces traces, Problems problems) {
        this.starts = starts;
        this.traces = traces;
        this.problems = problems;
    }

    @Get(headRoute = false, produces = MediaType.ALL)
    HttpResponse<?> start(HttpRequest<?> request, @PathVariable OrganizationRef org) {
        var query = Parameters.of(request);
        if (query.names("prompt") && prompts(query).isEmpty()) {
            return problems.refuse(request, Refusal.INVALID_REQUEST, UNKNOWN_PROMPT);
        }
        return isUnreadable(query)
                ? problems.refuse(request, Refusal.PROVIDER_NOT_FOUND)
                : starts.start(request, browser -> command(request, org, browser));
    }

    private static Optional<Set<Prompt>> prompts(Parameters query) {
        return query.one("prompt", MAX_PROMPT_LENGTH_CHARS).flatMap(Prompt::parse);
    }

    private static boolean isUnreadable(Parameters query) {
        return query.has("provider")
                && query.one("provider", MAX_ID_LENGTH_CHARS)
                        .flatMap(Ids::parse)
                        .isEmpty();
    }

    private StartLogin.Command command(HttpRequest<?> request, OrganizationRef org, Browser browser) {
        var query = Parameters.of(request);
        return new StartLogin.Command(
                new StartLogin.Door.AtOrganization(
                        org,
                        query.one("provider", MAX_ID_LENGTH_CHARS)
                                .flatMap(Ids::parse)
                                .map(ProviderId::new)),
                browser.session(),
                query.one("next", ReturnTarget.MAX_LENGTH_CHARS),
                query.one("login_hint", MAX_HINT_LENGTH_CHARS),
                prompts(query).orElseGet(Set::of),
                traces.of(request));
    }
}
