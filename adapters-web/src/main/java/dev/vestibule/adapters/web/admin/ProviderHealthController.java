package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.trace.ShowProviderHealth;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// How sign-ins through a provider have gone.
@Controller("/api/v1/organizations/{org}/providers/{provider}/health")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProviderHealthController {
    private final ShowProviderHealth showProviderHealth;
    private final Problems problems;

    ProviderHealthController(ShowProviderHealth showProviderHealth, Problems problems) {
        this.showProviderHealth = showProviderHealth;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider) {
        return switch (showProviderHealth.handle(new ShowProviderHealth.Query(caller, org, provider))) {
            case ShowProviderHealth.Result.Shown(var _, var health) -> HttpResponse.ok(ProviderHealthJson.of(health));
            case ShowProviderHealth.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
