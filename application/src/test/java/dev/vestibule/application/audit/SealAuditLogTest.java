package dev.vestibule.application.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.audit.SealAuditLog;
import dev.vestibule.application.port.in.audit.SealAuditLog.Result;
import dev.vestibule.application.port.in.audit.SignCheckpoints;
import dev.vestibule.application.port.out.world.SealChecks;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.FakeSeals;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.EntryText;
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.seal.SealHash;
import dev.vestibule.domain.seal.SealedEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealAuditLogTest {
    private static final Chain ACME = Chain.of(Cast.ACME.id());
    private static final Chain GLOBEX = Chain.of(Cast.GLOBEX.id());

    private final AdminBench bench = new AdminBench();
    private final FakeSeals seals = new FakeSeals(bench.world);

    private AuditEntry happened(long id, OrganizationId organization) {
        var entry = new AuditEntry(
                new AuditEntryId(Cast.uuid(id)),
                Optional.of(organization),
                new AuditEntry.Recorded("system", ""),
                AuditAction.ORGANIZATION_EDITED,
                new AuditTarget.OfOrganization(organization),
                AuditDetails.NONE,
                new TraceCode("TRACE"),
                bench.clock.instant());
        bench.world.given(stores -> stores.audit().append(entry));
        return entry;
    }

    private Result seal(int max) {
        return bench.audit.sealAuditLog().handle(new SealAuditLog.Command(max));
    }

    private List<SealedEntry> chain(Chain chain) {
        return bench.world.read(stores -> stores.auditSeals().list(chain, 0, 100));
    }

    private static List<SealHash> hashes(List<SealedEntry> chain) {
        return chain.stream().map(entry -> entry.seal().orElseThrow().hash()).toList();
    }

    @Test
    void each_organization_has_a_chain_of_its_own() {
        AuditEntry first = happened(1, Cast.ACME.id());
        AuditEntry others = happened(2, Cast.GLOBEX.id());
        AuditEntry second = happened(3, Cast.ACME.id());

        assertEquals(new Result.Sealed(3, first.at()), seal(10));

        SealHash one = seals.hash(SealHash.BEFORE_ALL, EntryText.of(first));
        assertEquals(List.of(one, seals.hash(one, EntryText.of(second))), hashes(chain(ACME)));
        assertEquals(List.of(seals.hash(SealHash.BEFORE_ALL, EntryText.of(others))), hashes(chain(GLOBEX)));
    }

    @Test
    void a_chain_goes_on_where_it_ended() {
        happened(1, Cast.ACME.id());
        seal(10);
        AuditEntry next = happened(2, Cast.ACME.id());
        seal(10);

        List<SealedEntry> chain = chain(ACME);
        SealHash before = chain.getFirst().seal().orElseThrow().hash();

        assertEquals(
                Optional.of(new Seal(ACME, 2, next.id(), before, seals.hash(before, EntryText.of(next)))),
                chain.getLast().seal());
    }

    @Test
    void what_does_not_fit_into_one_batch_comes_with_the_next() {
        LongStream.rangeClosed(1, 5).forEach(id -> happened(id, Cast.ACME.id()));

        assertEquals(new Result.Sealed(3, bench.clock.instant()), seal(3));
        assertEquals(new Result.Sealed(2, bench.clock.instant()), seal(3));
        assertEquals(new Result.Done(), seal(3));
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                chain(ACME).stream()
                        .map(entry -> entry.seal().orElseThrow().sequence())
                        .toList());
    }

    /// While this node makes its hashes, another one is done.
    @Test
    void who_is_overtaken_adds_nothing() {
        AuditEntry entry = happened(1, Cast.ACME.id());
        var slow = new SealChecks() {
            @Override
            public SealHash hash(SealHash previous, EntryText text) {
                seal(10);
                return seals.hash(previous, text);
            }

            @Override
            public Checkpoint.Verdict check(Checkpoint checkpoint) {
                return seals.check(checkpoint);
            }
        };
        var overtaken = new SealAuditLogHandler(bench.world, slow);

        assertEquals(new Result.Overtaken(entry.at()), overtaken.handle(new SealAuditLog.Command(10)));
        assertEquals(1, chain(ACME).size());
    }

    private int sign() {
        return bench.audit
                .signCheckpoints()
                .handle(new SignCheckpoints.Command(10))
                .signed();
    }

    @Test
    void a_checkpoint_vouches_for_how_far_a_chain_has_come() {
        happened(1, Cast.ACME.id());
        happened(2, Cast.GLOBEX.id());
        seal(10);

        assertEquals(2, sign());

        Checkpoint newest = bench.world
                .read(stores -> stores.auditSeals().newestCheckpoint(ACME))
                .orElseThrow();
        ChainHead head = bench.world.read(stores -> stores.auditSeals().head(ACME));
        assertEquals(head.hash(), newest.statement().hash());
        assertEquals(bench.clock.instant(), newest.statement().at());
        assertEquals(Checkpoint.Verdict.GENUINE, seals.check(newest));
    }

    @Test
    void a_chain_is_signed_when_it_grew_and_at_most_once_a_minute() {
        happened(1, Cast.ACME.id());
        seal(10);
        sign();
        bench.clock.advance(Duration.ofMinutes(2));
        assertEquals(0, sign());

        happened(2, Cast.ACME.id());
        seal(10);
        assertEquals(1, sign());

        happened(3, Cast.ACME.id());
        seal(10);
        bench.clock.advance(Duration.ofMinutes(1));
        assertEquals(0, sign());
        bench.clock.advance(Duration.ofMillis(1));
        assertEquals(1, sign());
    }
}
