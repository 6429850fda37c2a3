package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.admin.AuditExport.Begin;
import dev.vestibule.adapters.web.admin.AuditExport.Part;
import dev.vestibule.application.port.in.audit.ExportAuditEntries;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.seal.SealedEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An export as CSV (RFC 4180), for spreadsheets. Cells that one of those would take for a formula begin with an
/// apostrophe.
record AuditCsv(
        ExportAuditEntries exportAuditEntries, Caller caller, OrganizationRef organization, AuditFilter filter) {
    private static final List<String> NAMES = List.of(
            "at",
            "action",
            "actor_kind",
            "actor",
            "target_kind",
            "target",
            "details",
            "trace",
            "id",
            "sequence",
            "hash");

    /// Spreadsheets also take the wide forms (U+FF0B and the like) for these.
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    Begin begin() {
        return switch (ask(new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT))) {
            case ExportAuditEntries.Result.Exported first ->
                new Begin.Begun(first.head().chain(), part(line(NAMES), first));
            case ExportAuditEntries.Result.Refused(var refusal) -> new Begin.Refused(refusal);
        };
    }

    private ExportAuditEntries.Result ask(PageRequest page) {
        return exportAuditEntries.handle(new ExportAuditEntries.Query(caller, organization, filter, page));
    }

    private Part part(String head, ExportAuditEntries.Result.Exported exported) {
        String text = exported.entries().items().stream().map(AuditCsv::line).collect(Collectors.joining());
        return new Part(
                head + text,
                () -> exported.entries()
                        .next()
                        .map(cursor -> next(new PageRequest(Optional.of(cursor), PageRequest.MAX_LIMIT))));
    }

    private Part next(PageRequest page) {
        return switch (ask(page)) {
            case ExportAuditEntries.Result.Exported exported -> part("", exported);
            case ExportAuditEntries.Result.Refused(var refusal) -> throw AuditExport.brokenOff(refusal);
        };
    }

    private static String line(SealedEntry sealed) {
        AuditEntry entry = sealed.entry();
        boolean targeted = !(entry.target() instanceof AuditTarget.OfNothing);
        return line(List.of(
                entry.at().toString(),
                entry.action().code(),
                entry.actor().kind(),
                entry.actor().id(),
                targeted ? entry.target().kind() : "",
                targeted ? entry.target().id().toString() : "",
                details(entry),
                entry.trace().value(),
                entry.id().toString(),
                sealed.seal().map(Seal::sequence).map(Object::toString).orElse(""),
                sealed.seal().map(seal -> seal.hash().hex()).orElse("")));
    }

    private static String details(AuditEntry entry) {
        return entry.details().byName().entrySet().stream()
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(AuditCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
