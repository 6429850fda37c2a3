package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.admin.AuditExport.Begin;
import dev.vestibule.adapters.web.admin.AuditExport.Part;
import dev.vestibule.application.port.in.audit.ExportAuditChain;
import dev.vestibule.application.port.in.audit.ExportAuditEntries;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.seal.ExportLine;
import dev.vestibule.domain.seal.ExportLine.Extent;
import dev.vestibule.domain.seal.SealedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An export as JSON Lines.
final class AuditLines {
    private static final int CHAIN_PART = 500;

    private AuditLines() {}

    private static String text(List<ExportLine> lines) {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    /// The chain, up to where it was at the beginning.
    record Whole(ExportAuditChain exportAuditChain, Caller caller, OrganizationRef organization) {
        Begin begin() {
            return switch (ask(0)) {
                case ExportAuditChain.Result.Exported first ->
                    new Begin.Begun(
                            first.head().chain(),
                            part(head(first), first, first.head().sequence(), 0));
                case ExportAuditChain.Result.Refused(var refusal) -> new Begin.Refused(refusal);
            };
        }

        private ExportAuditChain.Result ask(long after) {
            return exportAuditChain.handle(new ExportAuditChain.Query(caller, organization, after, CHAIN_PART));
        }

        /// The newest checkpoint stands at the top, too: an end that is cut off is missed.
        private static List<ExportLine> head(ExportAuditChain.Result.Exported first) {
            var lines = new ArrayList<ExportLine>();
            lines.add(new ExportLine.Head(
                    first.head().chain(), Extent.WHOLE, first.head().sequence(), first.keys()));
            first.newest().map(ExportLine.Vouched::new).ifPresent(lines::add);
            return lines;
        }

        private Part part(List<ExportLine> head, ExportAuditChain.Result.Exported exported, long last, long done) {
            var lines = new ArrayList<>(head);
            List<SealedEntry> entries =
                    exported.entries().stream().limit(last - done).toList();
            entries.forEach(entry -> {
                lines.add(ExportLine.of(entry));
                entry.checkpoint().map(ExportLine.Vouched::new).ifPresent(lines::add);
            });
            long written = done + entries.size();
            if (written >= last || entries.isEmpty()) {
                lines.add(new ExportLine.End(written));
                return Part.last(text(lines));
            }
            return new Part(text(lines), () -> Optional.of(next(last, written)));
        }

        private Part next(long last, long done) {
            return switch (ask(done)) {
                case ExportAuditChain.Result.Exported exported -> part(List.of(), exported, last, done);
                case ExportAuditChain.Result.Refused(var refusal) -> throw AuditExport.brokenOff(refusal);
            };
        }
    }

    /// What fits the filter, each entry with its own hash.
    record Filtered(
            ExportAuditEntries exportAuditEntries, Caller caller, OrganizationRef organization, AuditFilter filter) {
        Begin begin() {
            return switch (ask(new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT))) {
                case ExportAuditEntries.Result.Exported first -> {
                    var head = new ExportLine.Head(
                            first.head().chain(), Extent.FILTERED, first.head().sequence(), first.keys());
                    yield new Begin.Begun(first.head().chain(), part(List.of(head), first, 0));
                }
                case ExportAuditEntries.Result.Refused(var refusal) -> new Begin.Refused(refusal);
            };
        }

        private ExportAuditEntries.Result ask(PageRequest page) {
            return exportAuditEntries.handle(new ExportAuditEntries.Query(caller, organization, filter, page));
        }

        private Part part(List<ExportLine> head, ExportAuditEntries.Result.Exported exported, long done) {
            var lines = new ArrayList<>(head);
            exported.entries().items().stream().map(ExportLine::of).forEach(lines::add);
            long written = done + exported.entries().items().size();
            var next = exported.entries().next();
            if (next.isEmpty()) {
                lines.add(new ExportLine.End(written));
                return Part.last(text(lines));
            }
            return new Part(
                    text(lines), () -> Optional.of(next(new PageRequest(next, PageRequest.MAX_LIMIT), written)));
        }

        private Part next(PageRequest page, long done) {
            return switch (ask(page)) {
                case ExportAuditEntries.Result.Exported exported -> part(List.of(), exported, done);
                case ExportAuditEntries.Result.Refused(var refusal) -> throw AuditExport.brokenOff(refusal);
            };
        }
    }
}
