package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.binding.Reads;
import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Reading;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.membership.ChangeMember;
import dev.vestibule.application.port.in.membership.RemoveMember;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
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
import java.util.Optional;

/// One member of an organization.
@Controller("/api/v1/organizations/{org}/members/{member}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MemberController {
    static final String MAY_RETURN = "mayReturn";

    private final ShowMember showMember;
    private final ChangeMember changeMember;
    private final RemoveMember removeMember;
    private final Bodies bodies;
    private final Problems problems;

    MemberController(
            ShowMember showMember,
            ChangeMember changeMember,
            RemoveMember removeMember,
            Bodies bodies,
            Problems problems) {
        this.showMember = showMember;
        this.changeMember = changeMember;
        this.removeMember = removeMember;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @PathVariable MemberId member) {
        return switch (showMember.handle(new ShowMember.Query(caller, org, member))) {
            case ShowMember.Result.Shown(var shown) -> Tagged.ok(MemberJson.of(shown), shown.tag());
            case ShowMember.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Patch(consumes = {MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    HttpResponse<?> change(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable MemberId member,
            Condition condition,
            @Body String body) {
        return bodies.take(
                request,
                body,
                MemberController::read,
                role -> change(request, new ChangeMember.Command(caller, org, member, role, condition)));
    }

    static Reading<Optional<OrganizationRole>> read(Fields fields) {
        var role = fields.optional("role", MembersController.ROLE);
        fields.notYet("teams");
        return fields.finish(() -> role);
    }

    private HttpResponse<?> change(HttpRequest<?> request, ChangeMember.Command command) {
        return switch (changeMember.handle(command)) {
            case ChangeMember.Result.Changed(var changed) -> Tagged.ok(MemberJson.of(changed), changed.tag());
            case ChangeMember.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Delete
    @Reads(MAY_RETURN)
    HttpResponse<?> remove(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable MemberId member,
            Condition condition) {
        var choices = new Choices(Parameters.of(request));
        boolean mayReturn =
                choices.yesOrNo(MAY_RETURN).filter(Choices.Answer.TRUE::equals).isPresent();
        var readmission = mayReturn ? Readmission.OPEN : Readmission.BY_INVITATION;
        return choices.faults().isEmpty()
                ? remove(request, new RemoveMember.Command(caller, org, member, readmission, condition))
                : problems.refuse(request, Refusal.INVALID_REQUEST, choices.faults());
    }

    private HttpResponse<?> remove(HttpRequest<?> request, RemoveMember.Command command) {
        return switch (removeMember.handle(command)) {
            case RemoveMember.Result.Removed() -> HttpResponse.noContent();
            case RemoveMember.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
