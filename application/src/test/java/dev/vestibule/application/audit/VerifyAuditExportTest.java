package dev.vestibule.application.audit;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.audit.ExportAuditChain;
import dev.vestibule.application.port.in.audit.SealAuditLog;
import dev.vestibule.application.port.in.audit.SignCheckpoints;
import dev.vestibule.application.port.in.audit.VerifyAuditExport.Query;
import dev.vestibule.application.port.in.audit.VerifyAuditExport.Result;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.FakeSeals;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.EntryText;
import dev.vestibule.domain.seal.ExportLine;
import dev.vestibule.domain.seal.ExportLine.Extent;
import dev.vestibule.domain.seal.Finding;
import dev.vestibule.domain.seal.Finding.Fault;
import dev.vestibule.domain.seal.SealHash;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// An export of six entries: a checkpoint after the third, one after the sixth, and that one at the top, too. Line 1 is
/// the head, line 2 the newest checkpoint.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerifyAuditExportTest {
    private static final int NEWEST = 1;
    private static final int FIRST = 2;
    private static final int SECOND = 3;
    private static final int THIRD = 4;
    private static final int EARLIER_CHECKPOINT = 5;
    private static final int FOURTH = 6;
    private static final int SIXTH = 8;

    private final AdminBench bench = new AdminBench();
    private final FakeSeals seals = new FakeSeals(bench.world);
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void six_entries_were_exported() {
        grow(1, 3);
        bench.clock.advance(Duration.ofMinutes(2));
        grow(4, 6);
        lines.addAll(export());
    }

    private void grow(long first, long last) {
        for (long id = first; id <= last; id++) {
            AuditEntry entry = entry(id);
            bench.world.given(stores -> stores.audit().append(entry));
        }
        bench.audit.sealAuditLog().handle(new SealAuditLog.Command(100));
        bench.audit.signCheckpoints().handle(new SignCheckpoints.Command(100));
    }

    private AuditEntry entry(long id) {
        return new AuditEntry(
                new AuditEntryId(Cast.uuid(id)),
                Optional.of(Cast.ACME.id()),
                new AuditEntry.Recorded("user", Cast.ALICE.id().toString()),
                AuditAction.ORGANIZATION_EDITED,
                new AuditTarget.OfOrganization(Cast.ACME.id()),
                AuditDetails.of("changed", "name of \"Acme\"\r\n\u2028 \u00e9 \ud83d\ude00 " + id),
                new TraceCode("TRACE" + id),
                bench.clock.instant());
    }

    private List<String> export() {
        var exported = assertInstanceOf(
                ExportAuditChain.Result.Exported.class,
                bench.audit.exportAuditChain().handle(new ExportAuditChain.Query(OPERATOR, AT_ACME, 0, 100)));
        var written = new ArrayList<ExportLine>();
        written.add(new ExportLine.Head(
                exported.head().chain(), Extent.WHOLE, exported.head().sequence(), exported.keys()));
        exported.newest().map(ExportLine.Vouched::new).ifPresent(written::add);
        exported.entries().forEach(entry -> {
            written.add(ExportLine.of(entry));
            entry.checkpoint().map(ExportLine.Vouched::new).ifPresent(written::add);
        });
        written.add(new ExportLine.End(exported.entries().size()));
        return written.stream().map(ExportLine::text).toList();
    }

    private Result verify(SealKey... trusted) {
        return AuditUseCases.verifier(seals).handle(new Query(lines.iterator(), List.of(trusted)));
    }

    private void assertFound(String... findings) {
        Result.Unsound unsound = assertInstanceOf(Result.Unsound.class, verify());
        assertEquals(
                List.of(findings),
                unsound.findings().stream()
                        .map(finding -> finding.line() + " " + finding.fault() + ": " + finding.sentence())
                        .toList());
    }

    private Fault firstFault() {
        return assertInstanceOf(Result.Unsound.class, verify())
                .findings()
                .getFirst()
                .fault();
    }

    private void rewrite(int index, String from, String to) {
        lines.set(index, lines.get(index).replace(from, to));
    }

    @Test
    void what_was_not_touched_is_sound() {
        Result.Sound sound = assertInstanceOf(Result.Sound.class, verify());

        assertEquals(6, sound.entries());
        assertEquals(6, sound.proven().orElseThrow().sequence());
        assertEquals(sound, verify(FakeSeals.KEY));
    }

    @Test
    void a_changed_entry_is_named() {
        rewrite(SECOND, "organization_edited", "organization_created");

        assertFound("4 ENTRY_CHANGED: entry 2 was changed");
    }

    /// Whoever makes the hash anew cannot make it fit what comes after it.
    @Test
    void a_changed_entry_with_a_hash_of_its_own_is_named() {
        replace(SECOND, "TRACE2", "TRACE7");

        assertFound("5 ENTRY_REPLACED: entry 3 does not follow the entry before it; one of the two was replaced");
    }

    private void replace(int index, String from, String to) {
        var sealed = (ExportLine.Sealed) ExportLine.parse(lines.get(index));
        var text = new EntryText(sealed.entry().json().replace(from, to));
        chain(index, text, sealed.previous());
    }

    private SealHash chain(int index, EntryText text, SealHash previous) {
        var sealed = (ExportLine.Sealed) ExportLine.parse(lines.get(index));
        SealHash hash = seals.hash(previous, text);
        lines.set(index, new ExportLine.Sealed(text, hash, previous, sealed.sequence()).text());
        return hash;
    }

    /// Whoever makes all hashes anew cannot sign.
    @Test
    void a_chain_that_was_made_anew_contradicts_its_checkpoints() {
        replace(SECOND, "TRACE2", "TRACE7");
        SealHash last = ((ExportLine.Sealed) ExportLine.parse(lines.get(SECOND))).hash();
        for (int index : List.of(THIRD, FOURTH, FOURTH + 1, SIXTH)) {
            last = chain(index, ((ExportLine.Sealed) ExportLine.parse(lines.get(index))).entry(), last);
        }

        assertFound(
                "6 CHECKPOINT_CONTRADICTED: the checkpoint of 2026-03-02T09:00:00Z vouches for another entry 3",
                "9 CHECKPOINT_CONTRADICTED: the checkpoint of 2026-03-02T09:02:00Z vouches for another entry 6",
                "10 CHECKPOINT_CONTRADICTED: the checkpoint of 2026-03-02T09:02:00Z vouches for another entry 6",
                "11 NOT_VOUCHED_FOR: no checkpoint vouches for any of the entries");
    }

    @Test
    void a_missing_entry_is_named() {
        lines.remove(SECOND);

        assertFound(
                "4 ENTRIES_MISSING: entry 2 is missing", "10 ENTRIES_MISSING: there were 6 entries, and here are 5");
    }

    @Test
    void entries_in_another_order_are_named() {
        Collections.swap(lines, FIRST, SECOND);

        assertFound("3 ENTRIES_MISSING: entry 1 is missing", "4 OUT_OF_ORDER: entry 1 stands after entry 2");
    }

    @Test
    void an_entry_that_comes_twice_is_named() {
        lines.add(FOURTH, lines.get(THIRD));

        assertEquals(Fault.OUT_OF_ORDER, firstFault());
    }

    @Test
    void a_cut_off_end_is_named() {
        lines.subList(SIXTH, lines.size()).clear();

        assertFound("8 CUT_OFF: the last line is missing", "8 CUT_OFF: entry 6 is missing at the end");
    }

    /// The checkpoint at the top still knows.
    @Test
    void an_end_that_was_cut_off_with_care_is_named() {
        lines.subList(SIXTH, lines.size()).clear();
        rewrite(0, "\"sealed\":6", "\"sealed\":5");
        lines.add(new ExportLine.End(5).text());

        assertFound("9 CUT_OFF: entry 6 is missing at the end");
    }

    @Test
    void a_wrong_signature_is_named() {
        var checkpoint = ((ExportLine.Vouched) ExportLine.parse(lines.get(EARLIER_CHECKPOINT))).checkpoint();
        var forged = new Checkpoint(
                checkpoint.statement(),
                checkpoint.key(),
                FakeSeals.signed(checkpoint.statement(), FakeSeals.OTHER_KEY).signature());
        lines.set(EARLIER_CHECKPOINT, new ExportLine.Vouched(forged).text());

        assertFound("6 SIGNATURE_FORGED: the checkpoint of entry 3 has a signature that is not genuine");
    }

    @Test
    void a_signature_by_another_key_is_named() {
        var checkpoint = ((ExportLine.Vouched) ExportLine.parse(lines.get(EARLIER_CHECKPOINT))).checkpoint();
        lines.set(
                EARLIER_CHECKPOINT,
                new ExportLine.Vouched(FakeSeals.signed(checkpoint.statement(), FakeSeals.OTHER_KEY)).text());

        assertEquals(Fault.OTHER_KEY, firstFault());
    }

    /// A forger may name a key of their own; whoever knows ours is not deceived.
    @Test
    void another_key_than_the_trusted_one_is_named() {
        assertEquals(
                List.of(Fault.OTHER_KEY, Fault.OTHER_KEY, Fault.OTHER_KEY, Fault.NOT_VOUCHED_FOR),
                assertInstanceOf(Result.Unsound.class, verify(FakeSeals.OTHER_KEY)).findings().stream()
                        .map(Finding::fault)
                        .toList());
    }

    @Test
    void a_checkpoint_of_another_log_is_named() {
        var statement = Statement.about(
                new ChainHead(Chain.of(Cast.GLOBEX.id()), 3, SealHash.BEFORE_ALL), bench.clock.instant());
        lines.add(FOURTH, new ExportLine.Vouched(seals.sign(statement)).text());

        assertFound("7 OTHER_LOG: the checkpoint of entry 3 is from another log");
    }

    @Test
    void an_export_without_a_checkpoint_proves_nothing() {
        lines.remove(lines.size() - 2);
        lines.remove(EARLIER_CHECKPOINT);
        lines.remove(NEWEST);

        assertFound("8 NOT_VOUCHED_FOR: no checkpoint vouches for any of the entries");
    }

    /// A parser of JSON would read the second of the two names, and a person perhaps the first.
    @Test
    void a_line_that_was_written_otherwise_is_named() {
        rewrite(EARLIER_CHECKPOINT, "\"sequence\":3", "\"sequence\":9,\"sequence\":3");
        rewrite(SECOND, "\"hash\":", "\"hash\": ");

        assertFound(
                "4 GARBLED: this is not how the service writes a line",
                "5 ENTRIES_MISSING: entry 2 is missing",
                "6 GARBLED: this is not how the service writes a line",
                "11 ENTRIES_MISSING: there were 6 entries, and here are 5");
    }

    @Test
    void a_day_that_is_in_no_calendar_is_no_time() {
        rewrite(EARLIER_CHECKPOINT, "2026-03-02", "2026-02-30");

        assertEquals(Fault.GARBLED, firstFault());
    }

    @Test
    void what_stands_after_the_end_is_named() {
        lines.add(lines.get(SIXTH));

        assertEquals(Fault.GARBLED, firstFault());
    }

    @Test
    void what_is_no_export_is_said_at_once() {
        lines.removeFirst();
        assertFound("1 NO_HEAD: this is not how an export of the audit log begins");

        lines.clear();
        assertFound("1 NO_HEAD: this is not how an export of the audit log begins");
    }

    @Test
    void of_very_many_faults_the_first_are_told() {
        lines.addAll(1, Collections.nCopies(1_000, "garbled"));

        assertEquals(
                VerifyAuditExportHandler.MOST_FINDINGS,
                assertInstanceOf(Result.Unsound.class, verify()).findings().size());
    }

    @Test
    void of_a_filtered_export_each_entry_is_checked_by_itself() {
        rewrite(0, "\"filtered\":false", "\"filtered\":true");
        lines.subList(EARLIER_CHECKPOINT, lines.size()).clear();
        lines.remove(SECOND);
        lines.add(new ExportLine.Unsealed(EntryText.of(entry(7))).text());
        lines.add(new ExportLine.End(3).text());
        assertInstanceOf(Result.Sound.class, verify());

        rewrite(FIRST, "TRACE1", "TRACE9");
        assertFound("3 ENTRY_CHANGED: entry 1 was changed");
    }
}
