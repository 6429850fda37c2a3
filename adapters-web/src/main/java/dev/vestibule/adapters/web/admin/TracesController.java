package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.binding.Reads;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.trace.ListTraces;
import dev.vestibule.application.port.in.trace.ShowTrace;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.AttemptOutcome;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.trace.LoginTrace;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What attempts to come in through a provider came to.
@Controller("/api/v1/organizations/{org}/providers/{provider}/traces")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TracesController {
    static final String OUTCOME = "outcome";

    private final ListTraces listTraces;
    private final ShowTrace showTrace;
    private final Listing listing;
    private final Problems problems;

    TracesController(ListTraces listTraces, ShowTrace showTrace, Listing listing, Problems problems) {
        this.listTraces = listTraces;
        this.showTrace = showTrace;
        this.listing = listing;
        this.problems = problems;
    }

    @Get
    @Reads(OUTCOME)
    HttpResponse<?> list(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider,
            PageRequest page) {
        var query = Parameters.of(request);
        var outcome = query.one(OUTCOME, 64).flatMap(TracesController::outcome);
        return outcome.isEmpty() && query.has(OUTCOME)
                ? problems.refuse(request, Refusal.INVALID_REQUEST, List.of(unknownOutcome()))
                : list(request, new ListTraces.Query(caller, org, provider, outcome, page));
    }

    private HttpResponse<?> list(HttpRequest<?> request, ListTraces.Query query) {
        return switch (listTraces.handle(query)) {
            case ListTraces.Result.Listed(var _, var traces) -> listing.page(request, traces, this::json);
            case ListTraces.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private static Optional<AttemptOutcome> outcome(String wire) {
        return Arrays.stream(AttemptOutcome.values())
                .filter(outcome -> Wire.lower(outcome).equals(wire))
                .findFirst();
    }

    private static FieldFault unknownOutcome() {
        return new FieldFault("?" + OUTCOME, "invalid_value", "is not the name of an outcome");
    }

    @Get("/{code}")
    HttpResponse<?> show(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider,
            @PathVariable TraceCode code) {
        return switch (showTrace.handle(new ShowTrace.Query(caller, org, provider, code))) {
            case ShowTrace.Result.Shown(var trace) -> HttpResponse.ok(json(trace));
            case ShowTrace.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private LoginTraceJson json(LoginTrace trace) {
        return LoginTraceJson.of(
                trace,
                trace.attempt().conclusion() instanceof Conclusion.Refused(var refusal, var _)
                        ? problems.entry(refusal).admin()
                        : "");
    }
}
