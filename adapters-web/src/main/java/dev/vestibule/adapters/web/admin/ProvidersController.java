package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.OidcChange;
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

/// The identity providers of an organization.
@Controller("/api/v1/organizations/{org}/providers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProvidersController {
    private final ListProviders listProviders;
    private final CreateProvider createProvider;
    private final ClientKeyDesk desk;
    private final ProviderAnswers answers;
    private final Bodies bodies;
    private final Listing listing;
    private final Problems problems;

    ProvidersController(
            ListProviders listProviders,
            CreateProvider createProvider,
            ClientKeyDesk desk,
            ProviderAnswers answers,
            Bodies bodies,
            Listing listing,
            Problems problems) {
        this.listProviders = listProviders;
        this.createProvider = createProvider;
        this.desk = desk;
        this.answers = answers;
        this.bodies = bodies;
        this.listing = listing;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org) {
        return switch (listProviders.handle(new ListProviders.Query(caller, org))) {
            case ListProviders.Result.Listed(var providers) -> HttpResponse.ok(Listing.all(providers, answers::json));
            case ListProviders.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post
    HttpResponse<?> create(
            HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @Body String body) {
        return bodies.take(
                request,
                body,
                ProviderBody::created,
                wish -> desk.serve(
                        request, caller, org, wish.config(), given -> create(request, caller, org, wish, given)));
    }

    private HttpResponse<?> create(
            HttpRequest<?> request, Caller caller, OrganizationRef org, ProviderBody.New wish, OidcChange given) {
        var command = new CreateProvider.Command(
                caller, org, wish.name(), ProviderBody.whole(given), wish.policy(), wish.activation());
        return switch (createProvider.handle(command)) {
            case CreateProvider.Result.Created(var provider, var warning) ->
                listing.created(answers.json(provider, warning), ProviderAnswers.pathOf(provider), provider.tag());
            case CreateProvider.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
