package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.provider.RefreshProvider;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// Asking a provider again what it says of itself.
@Controller("/api/v1/organizations/{org}/providers/{provider}/metadata/refresh")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RefreshController {
    private final RefreshProvider refreshProvider;
    private final Problems problems;

    RefreshController(RefreshProvider refreshProvider, Problems problems) {
        this.refreshProvider = refreshProvider;
        this.problems = problems;
    }

    @Post
    HttpResponse<?> refresh(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider) {
        return switch (refreshProvider.handle(new RefreshProvider.Command(caller, org, provider))) {
            case RefreshProvider.Result.Asked asked -> HttpResponse.ok(RefreshJson.of(asked));
            case RefreshProvider.Result.Unsound unsound ->
                HttpResponse.ok(RefreshJson.of(
                        unsound, problems.entry(unsound.refusal()).admin()));
            case RefreshProvider.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
