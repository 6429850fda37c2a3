package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.Ids;
import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Reading;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.relink.CreateRelink;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;

/// Ways back for members whom the provider knows by another name now.
@Controller("/api/v1/organizations/{org}/members/{member}/relink")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RelinksController {
    private static final Shape<ProviderId> PROVIDER = Shapes.text(
            "the id of a provider", text -> Ids.parse(text).isPresent(), text -> new ProviderId(UUID.fromString(text)));

    private final CreateRelink createRelink;
    private final Bodies bodies;
    private final Problems problems;

    RelinksController(CreateRelink createRelink, Bodies bodies, Problems problems) {
        this.createRelink = createRelink;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Post
    HttpResponse<?> create(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable MemberId member,
            @Body String body) {
        return bodies.take(
                request,
                body,
                RelinksController::read,
                provider -> create(request, new CreateRelink.Command(caller, org, member, provider)));
    }

    static Reading<ProviderId> read(Fields fields) {
        var provider = fields.required("provider", PROVIDER);
        return fields.finish(provider::orElseThrow);
    }

    private HttpResponse<?> create(HttpRequest<?> request, CreateRelink.Command command) {
        return switch (createRelink.handle(command)) {
            case CreateRelink.Result.Created created -> HttpResponse.accepted().body(RelinkJson.of(created));
            case CreateRelink.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
