package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.AuditQuery;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.binding.Reads;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.audit.ExportAuditChain;
import dev.vestibule.application.port.in.audit.ExportAuditEntries;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Locale;
import java.util.Optional;

/// The audit log of an organization as a file, written while it is read.
@Controller("/api/v1/organizations/{org}/audit-log/export")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditExportController {
    static final String FORMAT = "format";

    private final ExportAuditChain exportAuditChain;
    private final ExportAuditEntries exportAuditEntries;
    private final Problems problems;

    AuditExportController(ExportAuditChain exportAuditChain, ExportAuditEntries exportAuditEntries, Problems problems) {
        this.exportAuditChain = exportAuditChain;
        this.exportAuditEntries = exportAuditEntries;
        this.problems = problems;
    }

    /// JSON Lines is what is checked offline; without filters, it is the whole chain.
    enum Format {
        JSONL("application/jsonl"),
        CSV("text/csv");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Get
    @Produces(MediaType.ALL)
    @Reads({FORMAT, AuditQuery.ACTION, AuditQuery.ACTOR, AuditQuery.TARGET, AuditQuery.FROM, AuditQuery.TO})
    HttpResponse<?> export(HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org) {
        var choices = new Choices(Parameters.of(request));
        Optional<Format> format = choices.optional(FORMAT, Format.values(), Format::wire);
        var query = AuditQuery.of(Parameters.of(request));
        if (!choices.faults().isEmpty()) {
            return problems.refuse(request, Refusal.INVALID_REQUEST, choices.faults());
        }
        return query.wrong().isEmpty()
                ? export(request, caller, org, format.orElse(Format.JSONL), query.filter())
                : problems.refuse(request, Refusal.INVALID_REQUEST, AuditController.faults(query));
    }

    private HttpResponse<?> export(
            HttpRequest<?> request, Caller caller, OrganizationRef org, Format format, AuditFilter filter) {
        return switch (begin(caller, org, format, filter)) {
            case AuditExport.Begin.Begun(var chain, var parts) ->
                HttpResponse.ok(new StreamedFile(AuditExport.stream(parts), MediaType.of(format.type())))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"audit-log-" + chain + "." + format.wire() + "\"");
            case AuditExport.Begin.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private AuditExport.Begin begin(Caller caller, OrganizationRef org, Format format, AuditFilter filter) {
        return switch (format) {
            case CSV -> new AuditCsv(exportAuditEntries, caller, org, filter).begin();
            case JSONL ->
                filter.equals(AuditFilter.ALL)
                        ? new AuditLines.Whole(exportAuditChain, caller, org).begin()
                        : new AuditLines.Filtered(exportAuditEntries, caller, org, filter).begin();
        };
    }
}
