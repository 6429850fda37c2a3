package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.AuditQuery;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.audit.BrowseAuditLog;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// The audit log of an organization, for its admins.
@Controller("/organizations/{org}/audit-log")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditLogController {
    private final BrowseAuditLog browseAuditLog;
    private final Admins admins;
    private final Pages pages;
    private final Problems problems;

    AuditLogController(BrowseAuditLog browseAuditLog, Admins admins, Pages pages, Problems problems) {
        this.browseAuditLog = browseAuditLog;
        this.admins = admins;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable OrganizationRef org, PageRequest page) {
        var typed = AuditQuery.of(Parameters.of(request));
        return admins.admit(
                request,
                Refs.text(org),
                (_, caller) -> show(request, typed, new BrowseAuditLog.Query(caller, org, typed.filter(), page)));
    }

    private HttpResponse<?> show(HttpRequest<?> request, AuditQuery typed, BrowseAuditLog.Query query) {
        return switch (browseAuditLog.handle(query)) {
            case BrowseAuditLog.Result.Shown shown ->
                pages.show(new AuditLogPage(pages.frame("Audit log"), typed, shown).screen());
            case BrowseAuditLog.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
