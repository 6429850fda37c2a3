package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.tag.Condition;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// One organization.
@Controller("/api/v1/organizations/{org}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganizationController {
    private final ShowOrganization showOrganization;
    private final ChangeOrganization changeOrganization;
    private final DeleteOrganization deleteOrganization;
    private final Bodies bodies;
    private final Problems problems;

    OrganizationController(
            ShowOrganization showOrganization,
            ChangeOrganization changeOrganization,
            DeleteOrganization deleteOrganization,
            Bodies bodies,
            Problems problems) {
        this.showOrganization = showOrganization;
        this.changeOrganization = changeOrganization;
        this.deleteOrganization = deleteOrganization;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org) {
        return switch (showOrganization.handle(new ShowOrganization.Query(caller, org))) {
            case ShowOrganization.Result.Shown(var organization) ->
                Tagged.ok(OrganizationJson.of(organization), organization.tag());
            case ShowOrganization.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Patch(consumes = {MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    HttpResponse<?> change(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            Condition condition,
            @Body String body) {
        return bodies.take(
                request,
                body,
                OrganizationBody::changed,
                wish -> change(request, new ChangeOrganization.Command(caller, org, wish, condition)));
    }

    private HttpResponse<?> change(HttpRequest<?> request, ChangeOrganization.Command command) {
        return switch (changeOrganization.handle(command)) {
            case ChangeOrganization.Result.Changed(var organization) ->
                Tagged.ok(OrganizationJson.of(organization), organization.tag());
            case ChangeOrganization.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Delete
    HttpResponse<?> delete(
            HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, Condition condition) {
        return switch (deleteOrganization.handle(new DeleteOrganization.Command(caller, org, condition))) {
            case DeleteOrganization.Result.Deleted() -> HttpResponse.noContent();
            case DeleteOrganization.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
