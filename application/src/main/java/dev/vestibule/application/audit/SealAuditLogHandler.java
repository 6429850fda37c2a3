package dev.vestibule.application.audit;

import dev.vestibule.application.port.in.audit.SealAuditLog;
import dev.vestibule.application.port.out.store.AuditSeals.Waiting;
import dev.vestibule.application.port.out.world.SealChecks;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.EntryText;
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.seal.SealHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads, makes the hashes with nothing open, and then adds the seals where the chains are still as they were read.
/// Several nodes may do so at once: of those that seal the same entries, one does.
final class SealAuditLogHandler implements SealAuditLog {
    private final UnitOfWork unitOfWork;
    private final SealChecks checks;

    SealAuditLogHandler(UnitOfWork unitOfWork, SealChecks checks) {
        this.unitOfWork = unitOfWork;
        this.checks = checks;
    }

    @Override
    public Result handle(Command command) {
        List<Waiting> waiting = unitOfWork.read(stores -> stores.auditSeals().waiting(command.max()));
        return waiting.isEmpty() ? new Result.Done() : seal(waiting);
    }

    private Result seal(List<Waiting> waiting) {
        Set<ChainHead> heads = waiting.stream().map(Waiting::head).collect(Collectors.toSet());
        Set<Chain> chains = heads.stream().map(ChainHead::chain).collect(Collectors.toSet());
        List<Seal> seals = seals(waiting);
        Instant oldest = waiting.getFirst().entry().at();
        return unitOfWork.execute(stores -> {
            if (!stores.auditSeals().lock(chains).equals(heads)) {
                return new Result.Overtaken(oldest);
            }
            stores.auditSeals().append(seals);
            return new Result.Sealed(seals.size(), oldest);
        });
    }

    private List<Seal> seals(List<Waiting> waiting) {
        var heads = new HashMap<Chain, ChainHead>();
        var seals = new ArrayList<Seal>();
        for (Waiting next : waiting) {
            ChainHead head = heads.getOrDefault(next.head().chain(), next.head());
            SealHash hash = checks.hash(head.hash(), EntryText.of(next.entry()));
            Seal seal = head.next(next.entry().id(), hash);
            seals.add(seal);
            heads.put(seal.chain(), ChainHead.at(seal));
        }
        return seals;
    }
}
