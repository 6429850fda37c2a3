package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.AuditQuery;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.binding.Reads;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/// The audit log of an organization.
@Controller("/api/v1/organizations/{org}/audit-log")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private final ListAuditEntries listAuditEntries;
    private final Listing listing;
    private final Problems problems;

    AuditController(ListAuditEntries listAuditEntries, Listing listing, Problems problems) {
        this.listAuditEntries = listAuditEntries;
        this.listing = listing;
        this.problems = problems;
    }

    @Get
    @Reads({AuditQuery.ACTION, AuditQuery.ACTOR, AuditQuery.TARGET, AuditQuery.FROM, AuditQuery.TO})
    HttpResponse<?> list(HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, PageRequest page) {
        var query = AuditQuery.of(Parameters.of(request));
        return query.wrong().isEmpty()
                ? list(request, new ListAuditEntries.Query(caller, org, query.filter(), page))
                : problems.refuse(request, Refusal.INVALID_REQUEST, faults(query));
    }

    static List<FieldFault> faults(AuditQuery query) {
        return query.wrong().entrySet().stream()
                .map(wrong -> new FieldFault("?" + wrong.getKey(), "invalid_value", wrong.getValue()))
                .toList();
    }

    private HttpResponse<?> list(HttpRequest<?> request, ListAuditEntries.Query query) {
        return switch (listAuditEntries.handle(query)) {
            case ListAuditEntries.Result.Listed(var entries) -> listing.page(request, entries, AuditEntryJson::of);
            case ListAuditEntries.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
