package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Forms;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.form.Submission;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.application.port.in.repair.OpenRepair;
import dev.vestibule.application.port.in.repair.SendRepairCode;
import dev.vestibule.application.port.in.repair.ShowRepair;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/// The way back for an owner whom single sign-on shuts out.
@Controller("/organizations/{org}/settings/sso/repair")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RepairController {
    private static final int MAX_CODE_LENGTH_CHARS = 32;

    private final ShowRepair showRepair;
    private final SendRepairCode sendRepairCode;
    private final OpenRepair openRepair;
    private final Admins admins;
    private final Forms forms;
    private final Pages pages;
    private final Problems problems;

    RepairController(
            ShowRepair showRepair,
            SendRepairCode sendRepairCode,
            OpenRepair openRepair,
            Admins admins,
            Forms forms,
            Pages pages,
            Problems problems) {
        this.showRepair = showRepair;
        this.sendRepairCode = sendRepairCode;
        this.openRepair = openRepair;
        this.admins = admins;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable OrganizationRef org) {
        return admins.admit(
                request,
                Refs.text(org),
                (browser, caller) -> show(request, browser, new ShowRepair.Query(caller, org), Notice.NONE));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Browser browser, ShowRepair.Query query, Notice notice) {
        return switch (showRepair.handle(query)) {
            case ShowRepair.Result.Shown shown ->
                forms.show(notice.status(), browser, csrf -> screen(shown, csrf, notice));
            case ShowRepair.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private RepairScreen screen(ShowRepair.Result.Shown shown, String csrf, Notice notice) {
        var organization = shown.organization();
        String here = SsoPaths.repair(organization.id());
        return new RepairScreen(
                pages.frame("Repair single sign-on").withCode(notice.code()),
                csrf,
                organization.name(),
                here,
                SsoPaths.of(organization.id()),
                Redirects.path("/auth/login", Map.of("way", "password", "next", here)),
                shown.step(),
                notice);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(HttpRequest<?> request, @PathVariable OrganizationRef org, @Body String body) {
        return forms.take(
                request,
                body,
                submission -> admins.admit(
                        request, submission.browser(), Refs.text(org), (_, caller) -> act(submission, caller, org)));
    }

    private HttpResponse<?> act(Submission submission, Caller caller, OrganizationRef org) {
        return switch (submission.form().one("op", 16).orElse("")) {
            case "send" -> send(submission, new SendRepairCode.Command(caller, org));
            case "open" -> open(submission, new OpenRepair.Command(caller, org, typed(submission)));
            default -> problems.refuse(submission.request(), Refusal.INVALID_REQUEST);
        };
    }

    private static String typed(Submission submission) {
        return submission.form().one("code", MAX_CODE_LENGTH_CHARS).orElse("");
    }

    private HttpResponse<?> send(Submission submission, SendRepairCode.Command command) {
        return switch (sendRepairCode.handle(command)) {
            case SendRepairCode.Result.Sent() ->
                Redirects.seeOther(submission.request().getPath());
            case SendRepairCode.Result.Refused(var refusal) ->
                again(submission, command.caller(), command.organization(), refusal);
        };
    }

    private HttpResponse<?> open(Submission submission, OpenRepair.Command command) {
        return switch (openRepair.handle(command)) {
            case OpenRepair.Result.Opened(var organization, var _) ->
                Redirects.seeOther(SsoPaths.of(organization.id()));
            case OpenRepair.Result.Refused(var refusal) ->
                again(submission, command.caller(), command.organization(), refusal);
        };
    }

    /// Where the page itself is there for them, it says why; else there is nothing.
    private HttpResponse<?> again(Submission submission, Caller caller, OrganizationRef org, Refusal refusal) {
        return show(
                submission.request(),
                submission.browser(),
                new ShowRepair.Query(caller, org),
                Notice.of(problems.entry(refusal)));
    }
}
