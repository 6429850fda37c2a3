package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.ProofLinks;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkHash;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/// Proof links in memory.
final class MemoryProofLinks implements ProofLinks {
    private final Unit unit;

    MemoryProofLinks(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void add(ProofLink link, ProofLinkHash token) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.providers(), link.provider());
        UniqueKeyTaken.refuseIf(tables.proofLinkHashes().containsKey(token), "token hash");
        UniqueKeyTaken.refuseIf(tables.proofLinks().containsKey(link.id()), "proof link id");
        tables.proofLinks().put(link.id(), link);
        tables.proofLinkHashes().put(token, link.id());
        unit.own(link.id());
    }

    @Override
    public Optional<ProofLink> find(ProofLinkHash token) {
        Tables tables = unit.toRead();
        return Optional.ofNullable(tables.proofLinkHashes().get(token)).map(tables.proofLinks()::get);
    }

    @Override
    public Optional<ProofLink> find(OrganizationId organization, ProofLinkId link) {
        return Optional.ofNullable(unit.toRead().proofLinks().get(link))
                .filter(row -> row.organization().equals(organization));
    }

    @Override
    public Optional<ProofLink> lock(OrganizationId organization, ProofLinkId link) {
        return unit.take(find(organization, link), ProofLink::id);
    }

    @Override
    public void save(ProofLink link) {
        unit.refuseUnlessTaken(link.id());
        unit.toWrite().proofLinks().replace(link.id(), link);
    }

    @Override
    public int sweep(Instant then) {
        Tables tables = unit.toWrite();
        int before = tables.proofLinks().size();
        tables.proofLinks().values().removeIf(row -> row.madeAt().isBefore(then));
        tables.proofLinkHashes().values().retainAll(tables.proofLinks().keySet());
        return before - tables.proofLinks().size();
    }
}
