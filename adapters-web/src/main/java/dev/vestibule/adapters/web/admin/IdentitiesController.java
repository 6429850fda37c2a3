package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.linking.DetachIdentity;
import dev.vestibule.application.port.in.linking.ListIdentities;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// The identities of a member.
@Controller("/api/v1/organizations/{org}/members/{member}/identities")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IdentitiesController {
    private final ListIdentities listIdentities;
    private final DetachIdentity detachIdentity;
    private final Problems problems;

    IdentitiesController(ListIdentities listIdentities, DetachIdentity detachIdentity, Problems problems) {
        this.listIdentities = listIdentities;
        this.detachIdentity = detachIdentity;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @PathVariable MemberId member) {
        return switch (listIdentities.handle(new ListIdentities.Query(caller, org, member))) {
            case ListIdentities.Result.Listed(var identities) ->
                HttpResponse.ok(Listing.all(identities, IdentityJson::of));
            case ListIdentities.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Delete("/{identity}")
    HttpResponse<?> unlink(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable MemberId member,
            @PathVariable IdentityId identity) {
        return switch (detachIdentity.handle(new DetachIdentity.Command(caller, org, member, identity))) {
            case DetachIdentity.Result.Detached() -> HttpResponse.noContent();
            case DetachIdentity.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
