package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.setup.TracesScreen.Line;
import dev.vestibule.application.port.in.trace.ListTraces;
import dev.vestibule.application.port.in.trace.ShowTrace;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.trace.LoginTrace;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What attempts to come in through a provider came to, for its admins.
@Controller("/organizations/{org}/settings/sso/{provider}/traces")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TracesPageController {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final ListTraces listTraces;
    private final ShowTrace showTrace;
    private final Admins admins;
    private final Pages pages;
    private final Problems problems;

    TracesPageController(ListTraces listTraces, ShowTrace showTrace, Admins admins, Pages pages, Problems problems) {
        this.listTraces = listTraces;
        this.showTrace = showTrace;
        this.admins = admins;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider,
            PageRequest page) {
        String code = Parameters.of(request)
                .one("code", TraceCode.MAX_LENGTH_CHARS)
                .map(String::strip)
                .orElse("");
        return admins.admit(
                request,
                Refs.text(org),
                (_, caller) ->
                        list(request, new ListTraces.Query(caller, org, provider, Optional.empty(), page), code));
    }

    /// What one may list one may look into; a code that is not there is an empty list.
    private HttpResponse<?> list(HttpRequest<?> request, ListTraces.Query query, String code) {
        return switch (listTraces.handle(query)) {
            case ListTraces.Result.Listed(var provider, var traces) ->
                Problems.withHints(pages.show(
                        code.isEmpty()
                                ? screen(provider, traces)
                                : screen(
                                        provider,
                                        code,
                                        "",
                                        found(query, code).stream().toList())));
            case ListTraces.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private Optional<LoginTrace> found(ListTraces.Query query, String typed) {
        return TraceCode.parse(typed).flatMap(code -> found(query, code));
    }

    private Optional<LoginTrace> found(ListTraces.Query query, TraceCode code) {
        var one = new ShowTrace.Query(query.caller(), query.organization(), query.provider(), code);
        return switch (showTrace.handle(one)) {
            case ShowTrace.Result.Shown(var trace) -> Optional.of(trace);
            case ShowTrace.Result.Refused _ -> Optional.empty();
        };
    }

    private TracesScreen screen(Provider provider, Page<LoginTrace> traces) {
        String older = traces.next()
                .map(cursor -> Redirects.path(
                        SsoPaths.traces(provider.organization(), provider.id()),
                        Map.of("cursor", cursor.last().toString())))
                .orElse("");
        return screen(provider, "", older, traces.items());
    }

    private TracesScreen screen(Provider provider, String code, String older, List<LoginTrace> traces) {
        return new TracesScreen(
                pages.frame("Attempts at " + provider.name()),
                provider.name(),
                SsoPaths.traces(provider.organization(), provider.id()),
                SsoPaths.of(provider.organization(), provider.id()),
                code,
                older,
                traces.stream().map(this::line).toList());
    }

    private Line line(LoginTrace trace) {
        Attempt attempt = trace.attempt();
        return switch (attempt.conclusion()) {
            case Conclusion.SignedIn(var user) -> line(trace, "signed in", "", "", user.toString());
            case Conclusion.DecisionNeeded() -> line(trace, "asked which account", "", "", "");
            case Conclusion.TestPassed() -> line(trace, "test passed", "", "", "");
            case Conclusion.Refused(var refusal, var detail) ->
                line(trace, refusal.code(), problems.entry(refusal).admin(), detail, "");
        };
    }

    private static Line line(LoginTrace trace, String outcome, String advice, String detail, String user) {
        Attempt attempt = trace.attempt();
        return new Line(
                TIME.format(trace.at()),
                attempt.code().value(),
                attempt.purpose().name().toLowerCase(Locale.ROOT),
                outcome,
                advice,
                detail,
                user);
    }
}
