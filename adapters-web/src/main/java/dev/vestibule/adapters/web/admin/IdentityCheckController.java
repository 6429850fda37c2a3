package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Reading;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.check.DecideIdentityCheck;
import dev.vestibule.application.port.in.check.DecideIdentityCheck.Decision;
import dev.vestibule.application.port.in.check.ShowIdentityCheck;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// Whether a provider's people are still there, and what becomes of many who are said not to be.
@Controller("/api/v1/organizations/{org}/providers/{provider}/identity-check")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IdentityCheckController {
    private final ShowIdentityCheck showIdentityCheck;
    private final DecideIdentityCheck decideIdentityCheck;
    private final Bodies bodies;
    private final Problems problems;

    IdentityCheckController(
            ShowIdentityCheck showIdentityCheck,
            DecideIdentityCheck decideIdentityCheck,
            Bodies bodies,
            Problems problems) {
        this.showIdentityCheck = showIdentityCheck;
        this.decideIdentityCheck = decideIdentityCheck;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider) {
        return switch (showIdentityCheck.handle(new ShowIdentityCheck.Query(caller, org, provider))) {
            case ShowIdentityCheck.Result.Shown shown -> HttpResponse.ok(IdentityCheckJson.of(shown));
            case ShowIdentityCheck.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post
    HttpResponse<?> decide(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider,
            @Body String body) {
        return bodies.take(
                request,
                body,
                IdentityCheckController::read,
                decision -> decide(request, new DecideIdentityCheck.Command(caller, org, provider, decision)));
    }

    static Reading<Decision> read(Fields fields) {
        var decision = fields.required("decision", Shapes.oneOf(Decision.class));
        return fields.finish(decision::orElseThrow);
    }

    private HttpResponse<?> decide(HttpRequest<?> request, DecideIdentityCheck.Command command) {
        return switch (decideIdentityCheck.handle(command)) {
            case DecideIdentityCheck.Result.Decided(var unlinked) -> HttpResponse.ok(new CheckDecisionJson(unlinked));
            case DecideIdentityCheck.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
