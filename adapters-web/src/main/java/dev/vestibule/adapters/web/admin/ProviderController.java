package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
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
import java.util.List;

/// One identity provider of an organization.
@Controller("/api/v1/organizations/{org}/providers/{provider}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProviderController {
    private final ShowProvider showProvider;
    private final ChangeProvider changeProvider;
    private final DisableProvider disableProvider;
    private final ClientKeyDesk desk;
    private final ProviderAnswers answers;
    private final Bodies bodies;
    private final Problems problems;

    ProviderController(
            ShowProvider showProvider,
            ChangeProvider changeProvider,
            DisableProvider disableProvider,
            ClientKeyDesk desk,
            ProviderAnswers answers,
            Bodies bodies,
            Problems problems) {
        this.showProvider = showProvider;
        this.changeProvider = changeProvider;
        this.disableProvider = disableProvider;
        this.desk = desk;
        this.answers = answers;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider) {
        return switch (showProvider.handle(new ShowProvider.Query(caller, org, provider))) {
            case ShowProvider.Result.Shown(var found) -> Tagged.ok(answers.json(found), found.tag());
            case ShowProvider.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Patch(consumes = {MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    HttpResponse<?> change(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider,
            Condition condition,
            @Body String body) {
        return bodies.take(
                request,
                body,
                ProviderBody::changed,
                wish -> desk.serve(
                        request,
                        caller,
                        org,
                        wish.config(),
                        given -> change(
                                request,
                                new ChangeProvider.Command(
                                        caller, org, provider, wish.name(), given, wish.policy(), condition))));
    }

    private HttpResponse<?> change(HttpRequest<?> request, ChangeProvider.Command command) {
        return switch (changeProvider.handle(command)) {
            case ChangeProvider.Result.Changed(var changed, var warning) ->
                Tagged.ok(answers.json(changed, warning), changed.tag());
            case ChangeProvider.Result.Misfit() ->
                problems.refuse(
                        request,
                        Refusal.INVALID_REQUEST,
                        List.of(new FieldFault("/config/tokenEndpointAuthMethod", "invalid_value", OidcBody.MISFIT)));
            case ChangeProvider.Result.Uncredentialed() ->
                problems.refuse(
                        request,
                        Refusal.INVALID_REQUEST,
                        List.of(new FieldFault("/config/clientSecret", "required", OidcBody.UNCREDENTIALED)));
            case ChangeProvider.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Delete
    HttpResponse<?> disable(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider,
            Condition condition) {
        return switch (disableProvider.handle(new DisableProvider.Command(caller, org, provider, condition))) {
            case DisableProvider.Result.Disabled() -> HttpResponse.noContent();
            case DisableProvider.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
