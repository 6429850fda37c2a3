package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.out.store.AuditSeals.Waiting;
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
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.seal.SealHash;
import dev.vestibule.domain.seal.SealedEntry;
import dev.vestibule.domain.seal.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class AuditSealsContract extends StoreContract {
    private static final Chain AT_ACME = Chain.of(ACME.id());
    private static final Chain AT_GLOBEX = Chain.of(GLOBEX.id());

    private static AuditEntry entry(long id, Optional<OrganizationId> organization) {
        return new AuditEntry(
                new AuditEntryId(uuid(id)),
                organization,
                new AuditEntry.Recorded("system", ""),
                AuditAction.USER_CREATED,
                new AuditTarget.OfNothing(),
                AuditDetails.of("number", Long.toString(id)),
                new TraceCode("TRACE"),
                NOW);
    }

    private static AuditEntry acmes(long id) {
        return entry(id, Optional.of(ACME.id()));
    }

    private void append(AuditEntry... entries) {
        given(stores -> List.of(entries).forEach(stores.audit()::append));
    }

    private static SealHash hash(long number) {
        return new SealHash("%064x".formatted(number));
    }

    /// Seals the entries in this order, the hash of each being its number.
    private List<Seal> seal(Chain chain, AuditEntry... entries) {
        return write(stores -> {
            ChainHead head = stores.auditSeals().lock(Set.of(chain)).iterator().next();
            var seals = new ArrayList<Seal>();
            for (AuditEntry entry : entries) {
                Seal seal = head.next(entry.id(), hash(head.sequence() + 1));
                seals.add(seal);
                head = ChainHead.at(seal);
            }
            stores.auditSeals().append(seals);
            return seals;
        });
    }

    private List<Waiting> waiting(int max) {
        return read(stores -> stores.auditSeals().waiting(max));
    }

    private ChainHead head(Chain chain) {
        return read(stores -> stores.auditSeals().head(chain));
    }

    private Checkpoint sign(ChainHead head, Instant at) {
        Checkpoint checkpoint = FakeSeals.signed(Statement.about(head, at), FakeSeals.KEY);
        given(stores -> stores.auditSeals().sign(List.of(checkpoint)));
        return checkpoint;
    }

    private List<ChainHead> unsigned(Instant then) {
        return read(stores -> stores.auditSeals().unsigned(then, 10));
    }

    @Test
    void what_is_appended_to_the_log_waits_oldest_first() {
        AuditEntry global = entry(1, Optional.empty());
        append(acmes(2), global);

        assertEquals(
                List.of(
                        new Waiting(global, ChainHead.before(Chain.INSTANCE)),
                        new Waiting(acmes(2), ChainHead.before(AT_ACME))),
                waiting(10));
        assertEquals(1, waiting(1).size());
    }

    @Test
    void what_was_sealed_waits_no_longer_and_what_comes_next_follows_it() {
        append(acmes(1), acmes(2));
        seal(AT_ACME, acmes(1));

        assertEquals(List.of(new Waiting(acmes(2), new ChainHead(AT_ACME, 1, hash(1)))), waiting(10));
        assertEquals(new ChainHead(AT_ACME, 1, hash(1)), head(AT_ACME));
        assertEquals(ChainHead.before(AT_GLOBEX), head(AT_GLOBEX));
    }

    @Test
    void a_chain_is_read_in_its_own_order_with_what_vouches_for_it() {
        append(acmes(1), acmes(2), acmes(3));
        List<Seal> seals = seal(AT_ACME, acmes(2), acmes(1), acmes(3));
        Checkpoint checkpoint = sign(ChainHead.at(seals.get(1)), NOW);

        List<SealedEntry> all = read(stores -> stores.auditSeals().list(AT_ACME, 0, 10));

        assertEquals(
                List.of(
                        new SealedEntry(acmes(2), Optional.of(seals.get(0)), Optional.empty()),
                        new SealedEntry(acmes(1), Optional.of(seals.get(1)), Optional.of(checkpoint)),
                        new SealedEntry(acmes(3), Optional.of(seals.get(2)), Optional.empty())),
                all);
        assertEquals(all.subList(1, 2), read(stores -> stores.auditSeals().list(AT_ACME, 1, 1)));
        assertEquals(List.of(), read(stores -> stores.auditSeals().list(AT_GLOBEX, 0, 10)));
    }

    @Test
    void seals_are_found_by_their_entries() {
        append(acmes(1), acmes(2));
        List<Seal> seals = seal(AT_ACME, acmes(1));

        List<AuditEntryId> asked = List.of(acmes(1).id(), acmes(2).id());

        assertEquals(seals, read(stores -> stores.auditSeals().sealsOf(asked)));
    }

    @Test
    void an_entry_has_one_seal() {
        append(acmes(1));
        seal(AT_ACME, acmes(1));

        assertThrows(RuntimeException.class, () -> seal(AT_ACME, acmes(1)));
        assertEquals(1, head(AT_ACME).sequence());
    }

    @Test
    void a_place_has_one_entry() {
        append(acmes(1), acmes(2));
        seal(AT_ACME, acmes(1));
        Seal again = ChainHead.before(AT_ACME).next(acmes(2).id(), hash(2));

        assertThrows(
                RuntimeException.class,
                () -> given(stores -> {
                    stores.auditSeals().lock(Set.of(AT_ACME));
                    stores.auditSeals().append(List.of(again));
                }));
        assertEquals(hash(1), head(AT_ACME).hash());
    }

    @Test
    void a_chain_that_has_grown_is_signed_again_after_a_pause() {
        append(acmes(1), acmes(2));
        assertEquals(List.of(), unsigned(LATER));
        seal(AT_ACME, acmes(1));
        assertEquals(List.of(head(AT_ACME)), unsigned(NOW));

        sign(head(AT_ACME), NOW);
        assertEquals(List.of(), unsigned(LATER));

        seal(AT_ACME, acmes(2));
        assertEquals(List.of(), unsigned(NOW));
        assertEquals(List.of(head(AT_ACME)), unsigned(LATER));
    }

    @Test
    void a_checkpoint_is_never_replaced() {
        append(acmes(1), acmes(2));
        seal(AT_ACME, acmes(1));
        Checkpoint first = sign(head(AT_ACME), NOW);
        sign(head(AT_ACME), LATER);
        assertEquals(Optional.of(first), newest(AT_ACME));

        seal(AT_ACME, acmes(2));
        Checkpoint second = sign(head(AT_ACME), LATER);

        assertEquals(Optional.of(second), newest(AT_ACME));
        assertEquals(Optional.empty(), newest(AT_GLOBEX));
    }

    private Optional<Checkpoint> newest(Chain chain) {
        return read(stores -> stores.auditSeals().newestCheckpoint(chain));
    }

    /// Each of many adds one seal to what it locked: none is lost, and no place is given twice.
    @Test
    void who_locks_a_chain_adds_to_it_alone() {
        var entries = java.util.stream.LongStream.rangeClosed(1, 8)
                .mapToObj(AuditSealsContract::acmes)
                .toList();
        append(entries.toArray(AuditEntry[]::new));
        var next = new java.util.concurrent.atomic.AtomicInteger();

        race(8, () -> seal(AT_ACME, entries.get(next.getAndIncrement())));

        assertEquals(8, head(AT_ACME).sequence());
        assertEquals(List.of(), waiting(10));
    }
}
