package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.Ids;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.binding.Reads;
import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Reading;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.membership.ListMembers;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.user.UserId;
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
import java.util.UUID;

/// The members of an organization.
@Controller("/api/v1/organizations/{org}/members")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MembersController {
    static final Shape<OrganizationRole> ROLE = Shapes.oneOf(OrganizationRole.class);
    private static final Shape<UserId> USER = Shapes.text(
            "the id of an account", text -> Ids.parse(text).isPresent(), text -> new UserId(UUID.fromString(text)));

    private final ListMembers listMembers;
    private final AddMember addMember;
    private final Bodies bodies;
    private final Listing listing;
    private final Problems problems;

    MembersController(ListMembers listMembers, AddMember addMember, Bodies bodies, Listing listing, Problems problems) {
        this.listMembers = listMembers;
        this.addMember = addMember;
        this.bodies = bodies;
        this.listing = listing;
        this.problems = problems;
    }

    @Get
    @Reads({MemberFilters.ROLE, MemberFilters.LINKED, MemberFilters.FLAG})
    HttpResponse<?> list(HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, PageRequest page) {
        var choices = new Choices(Parameters.of(request));
        var filter = MemberFilters.read(choices);
        return choices.faults().isEmpty()
                ? list(request, new ListMembers.Query(caller, org, filter, page))
                : problems.refuse(request, Refusal.INVALID_REQUEST, choices.faults());
    }

    private HttpResponse<?> list(HttpRequest<?> request, ListMembers.Query query) {
        return switch (listMembers.handle(query)) {
            case ListMembers.Result.Listed(var members) -> listing.page(request, members, MemberJson::of);
            case ListMembers.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @Body String body) {
        return bodies.take(request, body, fields -> read(fields, caller, org), wish -> add(request, wish));
    }

    static Reading<AddMember.Command> read(Fields fields, Caller caller, OrganizationRef org) {
        var user = fields.required("userId", USER);
        var role = fields.required("role", ROLE);
        fields.notYet("teams");
        return fields.finish(() -> new AddMember.Command(caller, org, user.orElseThrow(), role.orElseThrow()));
    }

    private HttpResponse<?> add(HttpRequest<?> request, AddMember.Command command) {
        return switch (addMember.handle(command)) {
            case AddMember.Result.Added(var added) ->
                listing.created(MemberJson.of(added), pathOf(added.member()), added.tag());
            case AddMember.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private static String pathOf(Member member) {
        return OrganizationsController.PATH + "/" + member.organization() + "/members/" + member.id();
    }
}
