package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.problem.Entry;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.adapters.web.setup.ReportScreen.Fact;
import dev.vestibule.adapters.web.setup.ReportScreen.Outcome;
import dev.vestibule.application.port.in.provider.ShowProofLink;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.TestReport;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.PersonName;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/// The report of a test.
@Controller("/organizations/{org}/settings/sso/{provider}/tests/{link}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {
    private final ShowProofLink showProofLink;
    private final Admins admins;
    private final Pages pages;
    private final Problems problems;

    ReportController(ShowProofLink showProofLink, Admins admins, Pages pages, Problems problems) {
        this.showProofLink = showProofLink;
        this.admins = admins;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            @PathVariable OrganizationRef org,
            @PathVariable ProviderId provider,
            @PathVariable ProofLinkId link) {
        return admins.admit(request, Refs.text(org), (_, caller) -> switch (showProofLink.handle(
                new ShowProofLink.Query(caller, org, provider, link))) {
            case ShowProofLink.Result.Shown(var found, var shown) ->
                Problems.withHints(pages.show(screen(found, shown)));
            case ShowProofLink.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        });
    }

    private ReportScreen screen(Provider provider, ProofLink link) {
        return link.report()
                .map(report -> switch (report) {
                    case TestReport.Passed passed -> screen(provider, Outcome.PASSED, "", facts(passed));
                    case TestReport.Failed failed -> failed(provider, failed);
                })
                .orElseGet(() -> screen(provider, Outcome.PENDING, "", List.of()));
    }

    private ReportScreen failed(Provider provider, TestReport.Failed failed) {
        Entry entry = problems.entry(failed.refusal());
        return screen(
                provider,
                Outcome.FAILED,
                entry.admin(),
                List.of(new Fact("Code", entry.code()), new Fact("What was seen", failed.detail())));
    }

    private ReportScreen screen(Provider provider, Outcome outcome, String advice, List<Fact> facts) {
        return new ReportScreen(
                pages.frame("Test of " + provider.name()),
                provider.name(),
                SsoPaths.of(provider.organization(), provider.id()),
                SsoPaths.proof(provider.organization(), provider.id(), ProofLink.Kind.TEST),
                outcome,
                advice,
                facts);
    }

    private static List<Fact> facts(TestReport.Passed passed) {
        return List.of(
                new Fact("Subject", passed.subject().value()),
                new Fact("E-mail", email(passed.email())),
                new Fact("Trusted for the address", trust(passed)),
                new Fact("Name", passed.name().map(PersonName::value).orElse("not given")),
                new Fact(
                        "Signed in there by",
                        passed.evidence().methods().isEmpty()
                                ? "not said"
                                : String.join(
                                        ", ",
                                        passed.evidence().methods().stream()
                                                .sorted()
                                                .toList())));
    }

    private static String email(EmailAssertion email) {
        return switch (email) {
            case EmailAssertion.Verified(var address) -> address.text() + " (verified)";
            case EmailAssertion.Unstated(var address) -> address.text();
            case EmailAssertion.Denied(var address) -> address.text() + " (not verified)";
            case EmailAssertion.Absent() -> "not given";
        };
    }

    private static String trust(TestReport.Passed passed) {
        return switch (passed.emailTrust()) {
            case TRUSTED -> "yes";
            case NOT_TRUSTED -> "no; it is not in one of the provider's trusted domains";
        };
    }
}
