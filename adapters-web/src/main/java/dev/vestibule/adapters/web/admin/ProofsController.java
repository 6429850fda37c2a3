package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.settings.BaseUrl;
import dev.vestibule.application.port.in.provider.CreateProofLink;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.provider.ShowProofLink;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/// Links by which an admin's browser proves or tests a provider, and enabling one again without.
@Controller("/api/v1/organizations/{org}/providers/{provider}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProofsController {
    private final CreateProofLink createProofLink;
    private final ShowProofLink showProofLink;
    private final ReviveProvider reviveProvider;
    private final ProviderAnswers answers;
    private final Listing listing;
    private final BaseUrl baseUrl;
    private final Problems problems;

    ProofsController(
            CreateProofLink createProofLink,
            ShowProofLink showProofLink,
            ReviveProvider reviveProvider,
            ProviderAnswers answers,
            Listing listing,
            BaseUrl baseUrl,
            Problems problems) {
        this.createProofLink = createProofLink;
        this.showProofLink = showProofLink;
        this.reviveProvider = reviveProvider;
        this.answers = answers;
        this.listing = listing;
        this.baseUrl = baseUrl;
        this.problems = problems;
    }

    @Post("/setup")
    HttpResponse<?> setup(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider) {
        return make(request, new CreateProofLink.Command(caller, org, provider, ProofLink.Kind.SETUP));
    }

    @Post("/test")
    HttpResponse<?> test(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider) {
        return make(request, new CreateProofLink.Command(caller, org, provider, ProofLink.Kind.TEST));
    }

    private HttpResponse<?> make(HttpRequest<?> request, CreateProofLink.Command command) {
        return switch (createProofLink.handle(command)) {
            case CreateProofLink.Result.Created(var link, var token) -> created(link, token);
            case CreateProofLink.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private HttpResponse<?> created(ProofLink link, ProofLinkToken token) {
        String path = OrganizationsController.PATH + "/" + link.organization() + "/providers/" + link.provider()
                + "/proofs/" + link.id();
        return listing.created(ProofLinkJson.of(link, Optional.of(baseUrl.of(SsoPaths.link(link, token)))), path);
    }

    @Get("/proofs/{link}")
    HttpResponse<?> show(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider,
            @PathVariable ProofLinkId link) {
        return switch (showProofLink.handle(new ShowProofLink.Query(caller, org, provider, link))) {
            case ShowProofLink.Result.Shown(var _, var shown) ->
                HttpResponse.ok(ProofLinkJson.of(shown, Optional.empty()));
            case ShowProofLink.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post("/enable")
    HttpResponse<?> enable(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider) {
        return switch (reviveProvider.handle(new ReviveProvider.Command(caller, org, provider))) {
            case ReviveProvider.Result.Revived(var revived) -> HttpResponse.ok(answers.json(revived));
            case ReviveProvider.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
