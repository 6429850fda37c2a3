package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.setup.HealthScreen.Line;
import dev.vestibule.application.port.in.trace.ShowProviderHealth;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.ProviderHealth;
import dev.vestibule.domain.trace.ProviderHealth.Rate;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How sign-ins through a provider have gone, for its admins.
@Controller("/organizations/{org}/settings/sso/{provider}/health")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthPageController {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final ShowProviderHealth showProviderHealth;
    private final Admins admins;
    private final Pages pages;
    private final Problems problems;

    HealthPageController(ShowProviderHealth showProviderHealth, Admins admins, Pages pages, Problems problems) {
        this.showProviderHealth = showProviderHealth;
        this.admins = admins;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable OrganizationRef org, @PathVariable ProviderId provider) {
        return admins.admit(request, Refs.text(org), (_, caller) -> show(request, caller, org, provider));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Caller caller, OrganizationRef org, ProviderId provider) {
        return switch (showProviderHealth.handle(new ShowProviderHealth.Query(caller, org, provider))) {
            case ShowProviderHealth.Result.Shown(var found, var health) ->
                Problems.withHints(pages.show(screen(found, health)));
            case ShowProviderHealth.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private HealthScreen screen(Provider provider, ProviderHealth health) {
        return new HealthScreen(
                pages.frame("Sign-ins at " + provider.name()),
                provider.name(),
                SsoPaths.of(provider.organization(), provider.id()),
                SsoPaths.traces(provider.organization(), provider.id()),
                time(health.lastSignIn()),
                time(health.lastRefusal()),
                share(health.lastDay()),
                share(health.lastWeek()),
                health.days().stream().map(HealthPageController::line).collect(Collectors.toList()));
    }

    private static String time(Optional<Instant> at) {
        return at.map(TIME::format).orElse("none in the last 90 days");
    }

    private static String share(Rate rate) {
        var percent = rate.successPercent();
        return percent.isEmpty()
                ? "nobody tried"
                : percent.getAsInt() + " % (" + rate.signIns() + " of " + ((long) rate.signIns() + rate.refusals())
                        + ")";
    }

    private static Line line(ProviderHealth.Day day) {
        return new Line(DAY.format(day.date()), day.rate().signIns(), day.rate().refusals());
    }
}
