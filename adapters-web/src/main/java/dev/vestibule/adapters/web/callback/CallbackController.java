package dev.vestibule.adapters.web.callback;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.guard.CallbackFailures;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.HoldAnswer;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpHeaders;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The single sign-on callback. Finishing a flow changes things, so HEAD is not answered like GET here.
@Controller("/auth/sso/{provider}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallbackController {
    private final FinishPipeline finishPipeline;
    private final HoldAnswer holdAnswer;
    private final FinishOutcomes outcomes;
    private final BrowserCookies cookies;
    private final CallbackFailures failures;
    private final Traces traces;
    private final Problems problems;

    CallbackController(
            FinishPipeline finishPipeline,
            HoldAnswer holdAnswer,
            FinishOutcomes outcomes,
            BrowserCookies cookies,
            CallbackFailures failures,
            Traces traces,
            Problems problems) {
        this.finishPipeline = finishPipeline;
        this.holdAnswer = holdAnswer;
        this.outcomes = outcomes;
        this.cookies = cookies;
        this.failures = failures;
        this.traces = traces;
        this.problems = problems;
    }

    @Get(headRoute = false, produces = MediaType.ALL)
    HttpResponse<?> answered(HttpRequest<?> request, @PathVariable ProviderId provider) {
        if (failures.areTooMany(request, provider)) {
            return problems.refuse(request, Refusal.TOO_MANY_ATTEMPTS);
        }
        var result = finishPipeline.handle(command(request, provider));
        if (result instanceof FinishPipeline.Result.Refused(var refusal)) {
            failures.count(request, provider, refusal);
        }
        return outcomes.answer(request, result);
    }

    private FinishPipeline.Command command(HttpRequest<?> request, ProviderId provider) {
        var answer = CallbackParser.parse(Parameters.of(request));
        var browser = cookies.read(request);
        return new FinishPipeline.Command(
                new FinishPipeline.Return.FromProvider(provider, answer),
                flowOf(answer, browser),
                browser.session(),
                browser.device(),
                traces.of(request));
    }

    private static Optional<SealedFlow> flowOf(ProviderAnswer answer, Browser browser) {
        return answer.state().flatMap(state -> browser.flow(state.flow()));
    }

    /// Answers that a page of the provider posts (OAuth 2.0 Form Post Response Mode §2). The session's cookie is not
    /// with them, so the browser is asked to come back at once with it.
    @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> posted(HttpRequest<?> request, @PathVariable ProviderId provider, @Body @Nullable String body) {
        boolean isForm = request.getContentType()
                .filter(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE))
                .isPresent();
        return isForm && body != null
                ? hold(request, provider, CallbackParser.parse(Parameters.of(Form.parse(body))))
                : problems.refuse(request, Refusal.CALLBACK_INVALID);
    }

    private HttpResponse<?> hold(HttpRequest<?> request, ProviderId provider, ProviderAnswer answer) {
        var sealed = flowOf(answer, cookies.read(request));
        var command = new HoldAnswer.Command(provider, answer, sealed, traces.of(request));
        return switch (holdAnswer.handle(command)) {
            case HoldAnswer.Result.Held(var flow, var held)
            when BrowserCookies.fits(held) ->
                Redirects.seeOther("/auth/sso/continue/" + flow)
                        .header(HttpHeaders.SET_COOKIE, cookies.replace(flow, held));
            case HoldAnswer.Result.Held _ -> problems.refuse(request, Refusal.IDP_RESPONSE_TOO_LARGE);
            case HoldAnswer.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
