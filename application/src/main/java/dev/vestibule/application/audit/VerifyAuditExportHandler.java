package dev.vestibule.application.audit;

import dev.vestibule.application.port.in.audit.VerifyAuditExport;
import dev.vestibule.application.port.out.world.SealChecks;
import dev.vestibule.domain.seal.ExportCheck;
import dev.vestibule.domain.seal.ExportLine;
import dev.vestibule.domain.seal.Finding;
import dev.vestibule.domain.seal.Finding.Fault;
import java.util.Iterator;
import java.util.List;

final class VerifyAuditExportHandler implements VerifyAuditExport {
    /// After that many findings the rest says nothing more.
    static final int MOST_FINDINGS = 50;

    private final SealChecks checks;

    VerifyAuditExportHandler(SealChecks checks) {
        this.checks = checks;
    }

    @Override
    public Result handle(Query query) {
        Iterator<String> lines = query.lines();
        return lines.hasNext() && ExportLine.parse(lines.next()) instanceof ExportLine.Head head
                ? verify(ExportCheck.begin(head, query.trusted()), lines)
                : new Result.Unsound(
                        List.of(new Finding(1, Fault.NO_HEAD, "this is not how an export of the audit log begins")));
    }

    private Result verify(ExportCheck begun, Iterator<String> lines) {
        ExportCheck check = begun;
        long number = 1;
        while (lines.hasNext() && check.findings().size() < MOST_FINDINGS) {
            number++;
            check = after(check, number, ExportLine.parse(lines.next()));
        }
        List<Finding> findings = lines.hasNext() ? check.findings() : check.conclude(number);
        return findings.isEmpty()
                ? new Result.Sound(
                        check.head(),
                        check.progress().entries(),
                        check.progress().proven())
                : new Result.Unsound(findings);
    }

    private ExportCheck after(ExportCheck check, long number, ExportLine line) {
        return switch (line) {
            case ExportLine.Sealed sealed ->
                check.sealed(number, sealed, checks.hash(sealed.previous(), sealed.entry()));
            case ExportLine.Unsealed _ -> check.unsealed(number);
            case ExportLine.Vouched(var checkpoint) -> check.vouched(number, checkpoint, checks.check(checkpoint));
            case ExportLine.End end -> check.end(number, end);
            case ExportLine.Head _, ExportLine.Garbled _ -> check.garbled(number);
        };
    }
}
