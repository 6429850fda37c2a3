package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.setup.SsoSettingsPages.Said;
import dev.vestibule.application.port.in.organization.ChangeEnforcement;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.PolicyChange;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.Optional;

/// The list of an organization's identity providers, where a new one is begun as a draft.
@Controller("/organizations/{org}/settings/sso")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SsoSettingsController {
    private static final Notice UNREADABLE = new Notice(
            HttpStatus.BAD_REQUEST,
            "invalid_request",
            "Enter a name, the issuer as an https address, the client id and the client secret.");

    private static final Notice NOT_CHOSEN =
            new Notice(HttpStatus.BAD_REQUEST, "invalid_request", "Choose how members sign in.");

    private final CreateProvider createProvider;
    private final ChangeEnforcement changeEnforcement;
    private final SsoSettingsPages screens;
    private final Admins admins;
    private final Forms forms;
    private final Problems problems;

    SsoSettingsController(
            CreateProvider createProvider,
            ChangeEnforcement changeEnforcement,
            SsoSettingsPages screens,
            Admins admins,
            Forms forms,
            Problems problems) {
        this.createProvider = createProvider;
        this.changeEnforcement = changeEnforcement;
        this.screens = screens;
        this.admins = admins;
        this.forms = forms;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable OrganizationRef org) {
        return admins.admit(
                request,
                Refs.text(org),
                (browser, caller) ->
                        screens.show(new SsoSettingsPages.Subject(request, browser, caller, org), Said.NOTHING));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(HttpRequest<?> request, @PathVariable OrganizationRef org, @Body String body) {
        return forms.take(
                request,
                body,
                submission -> admins.admit(
                        request, submission.browser(), Refs.text(org), (_, caller) -> act(submission, org, caller)));
    }

    /// The page has two forms.
    private HttpResponse<?> act(Submission submission, OrganizationRef org, Caller caller) {
        return submission.form().one("op", 16).filter("enforce"::equals).isPresent()
                ? enforce(submission, org, caller)
                : create(submission, org, caller);
    }

    private HttpResponse<?> enforce(Submission submission, OrganizationRef org, Caller caller) {
        return chosen(submission.form())
                .<HttpResponse<?>>map(
                        asked -> enforce(submission, caller, new ChangeEnforcement.Command(caller, org, asked)))
                .orElseGet(() -> screens.show(subject(submission, org, caller), Said.ofEnforcement(NOT_CHOSEN)));
    }

    private static Optional<SsoEnforcement> chosen(Form form) {
        return form.one("enforcement", 16)
                .flatMap(typed -> Arrays.stream(SsoEnforcement.values())
                        .filter(known -> known.name().equalsIgnoreCase(typed))
                        .findFirst());
    }

    private HttpResponse<?> enforce(Submission submission, Caller caller, ChangeEnforcement.Command command) {
        return switch (changeEnforcement.handle(command)) {
            case ChangeEnforcement.Result.Changed(var organization) ->
                Redirects.seeOther(SsoPaths.of(organization.id()));
            case ChangeEnforcement.Result.Refused(var refusal) ->
                screens.show(
                        subject(submission, command.organization(), caller),
                        Said.ofEnforcement(Notice.of(problems.entry(refusal))));
        };
    }

    private static SsoSettingsPages.Subject subject(Submission submission, OrganizationRef org, Caller caller) {
        return new SsoSettingsPages.Subject(submission.request(), submission.browser(), caller, org);
    }

    private HttpResponse<?> create(Submission submission, OrganizationRef org, Caller caller) {
        return ProviderForm.read(submission.form())
                .<HttpResponse<?>>map(wish -> create(submission, org, caller, wish))
                .orElseGet(() -> again(submission, org, caller, UNREADABLE));
    }

    private HttpResponse<?> create(Submission submission, OrganizationRef org, Caller caller, ProviderForm wish) {
        var command = new CreateProvider.Command(
                caller, org, wish.name(), wish.config(), PolicyChange.NONE, CreateProvider.Activation.AS_DRAFT);
        return switch (createProvider.handle(command)) {
            case CreateProvider.Result.Created(var provider, var _) ->
                Redirects.seeOther(SsoPaths.of(provider.organization(), provider.id()));
            case CreateProvider.Result.Refused(var refusal) ->
                again(submission, org, caller, Notice.of(problems.entry(refusal)));
        };
    }

    private HttpResponse<?> again(Submission submission, OrganizationRef org, Caller caller, Notice notice) {
        Form form = submission.form();
        var typed = new SsoSettingsScreen.Typed(
                form.one("name", ProviderForm.MAX_LENGTH_CHARS).orElse(""),
                form.one("issuer", ProviderForm.MAX_LENGTH_CHARS).orElse(""),
                form.one("clientId", ProviderForm.MAX_LENGTH_CHARS).orElse(""));
        return screens.show(subject(submission, org, caller), new Said(typed, notice, Notice.NONE));
    }
}
