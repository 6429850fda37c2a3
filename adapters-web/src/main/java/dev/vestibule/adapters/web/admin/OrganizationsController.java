package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.listing.PageRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// All organizations.
@Controller(OrganizationsController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganizationsController {
    static final String PATH = "/api/v1/organizations";

    private final ListOrganizations listOrganizations;
    private final CreateOrganization createOrganization;
    private final Bodies bodies;
    private final Listing listing;
    private final Problems problems;

    OrganizationsController(
            ListOrganizations listOrganizations,
            CreateOrganization createOrganization,
            Bodies bodies,
            Listing listing,
            Problems problems) {
        this.listOrganizations = listOrganizations;
        this.createOrganization = createOrganization;
        this.bodies = bodies;
        this.listing = listing;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Caller caller, PageRequest page) {
        return switch (listOrganizations.handle(new ListOrganizations.Query(caller, page))) {
            case ListOrganizations.Result.Listed(var organizations) ->
                listing.page(request, organizations, OrganizationJson::of);
            case ListOrganizations.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, Caller caller, @Body String body) {
        return bodies.take(request, body, OrganizationBody::created, wish -> create(request, caller, wish));
    }

    private HttpResponse<?> create(HttpRequest<?> request, Caller caller, OrganizationBody.New wish) {
        var command = new CreateOrganization.Command(caller, wish.slug(), wish.name());
        return switch (createOrganization.handle(command)) {
            case CreateOrganization.Result.Created(var organization) ->
                listing.created(OrganizationJson.of(organization), PATH + "/" + organization.id(), organization.tag());
            case CreateOrganization.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
