package dev.vestibule.adapters.web.callback;

import dev.vestibule.adapters.web.guard.CallbackFailures;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// The second half of an answer that was posted: the browser comes with its session, and the flow is finished.
@Controller("/auth/sso/continue/{flow}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ContinueController {
    private final FinishPipeline finishPipeline;
    private final FinishOutcomes outcomes;
    private final BrowserCookies cookies;
    private final CallbackFailures failures;
    private final Traces traces;
    private final Problems problems;

    ContinueController(
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
    HttpResponse<?> finish(HttpRequest<?> request, @PathVariable FlowId flow) {
        if (failures.areTooMany(request)) {
            return problems.refuse(request, Refusal.TOO_MANY_ATTEMPTS);
        }
        var browser = cookies.read(request);
        var result = finishPipeline.handle(new FinishPipeline.Command(
                new FinishPipeline.Return.Continued(flow),
                browser.flow(flow),
                browser.session(),
                browser.device(),
                traces.of(request)));
        if (result instanceof FinishPipeline.Result.Refused(var refusal)) {
            failures.count(request, refusal);
        }
        return outcomes.answer(request, result);
    }
}
