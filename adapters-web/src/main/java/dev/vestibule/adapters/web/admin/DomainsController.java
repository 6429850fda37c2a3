package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Reading;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.in.organization.ListDomains;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.organization.ProvenDomainId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// The mail domains of an organization.
@Controller("/api/v1/organizations/{org}/domains")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DomainsController {
    private final ListDomains listDomains;
    private final AddDomain addDomain;
    private final DropDomain dropDomain;
    private final Bodies bodies;
    private final Listing listing;
    private final Problems problems;

    DomainsController(
            ListDomains listDomains,
            AddDomain addDomain,
            DropDomain dropDomain,
            Bodies bodies,
            Listing listing,
            Problems problems) {
        this.listDomains = listDomains;
        this.addDomain = addDomain;
        this.dropDomain = dropDomain;
        this.bodies = bodies;
        this.listing = listing;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org) {
        return switch (listDomains.handle(new ListDomains.Query(caller, org))) {
            case ListDomains.Result.Listed(var domains) -> HttpResponse.ok(Listing.all(domains, DomainJson::of));
            case ListDomains.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @Body String body) {
        return bodies.take(request, body, DomainsController::read, name -> add(request, caller, org, name));
    }

    /// Only the operator's word proves a domain so far.
    static Reading<DomainName> read(Fields fields) {
        var name = fields.required("name", Wire.DOMAIN);
        var proven = fields.optional("proven", Shapes.YES_OR_NO);
        if (!fields.has("proven") || proven.filter(isProven -> !isProven).isPresent()) {
            fields.fault("proven", Refusal.FEATURE_NOT_AVAILABLE.code(), "has to be true; claims come later");
        }
        return fields.finish(name::orElseThrow);
    }

    private HttpResponse<?> add(HttpRequest<?> request, Caller caller, OrganizationRef org, DomainName name) {
        return switch (addDomain.handle(new AddDomain.Command(caller, org, name))) {
            case AddDomain.Result.Added(var domain) -> listing.created(DomainJson.of(domain), pathOf(domain));
            case AddDomain.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private static String pathOf(ProvenDomain domain) {
        return OrganizationsController.PATH + "/" + domain.organization() + "/domains/" + domain.id();
    }

    @Delete("/{domain}")
    HttpResponse<?> drop(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProvenDomainId domain) {
        return switch (dropDomain.handle(new DropDomain.Command(caller, org, domain))) {
            case DropDomain.Result.Dropped() -> HttpResponse.noContent();
            case DropDomain.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
