package dev.vestibule.adapters.web.callback;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.guard.CallbackFailures;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// The single sign-on callback. Finishing a flow changes things, so HEAD is not answered like GET here.
@Controller("/auth/sso/{provider}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallbackController {
    private final FinishPipeline finishPipeline;
    private final FinishOutcomes outcomes;
    private final BrowserCookies cookies;
    private final CallbackFailures failures;
    private final Traces traces;
    private final Problems problems;

    CallbackController(
            FinishPipeline finishPipeline,
            FinishOutcomes outcomes,
            BrowserCookies cookies,
            CallbackFailures failures,
            Traces traces,
            Problems problems) {
        this.finishPipeline = finishPipeline;
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
        var sealed = answer.state().flatMap(state -> browser.flow(state.flow()));
        return new FinishPipeline.Command(provider, answer, sealed, browser.session(), traces.of(request));
    }

    /// Answers are read from the query; a posted one is told so, whatever it holds.
    @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> posted(HttpRequest<?> request, @PathVariable ProviderId provider) {
        return problems.refuse(request, Refusal.CALLBACK_INVALID);
    }
}
