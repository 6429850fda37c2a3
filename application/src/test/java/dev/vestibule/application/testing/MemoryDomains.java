package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Domains;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.organization.ProvenDomainId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Proven domains in memory.
final class MemoryDomains implements Domains {
    private final Unit unit;

    MemoryDomains(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<ProvenDomain> findByName(DomainName name) {
        return unit.toRead().domains().values().stream()
                .filter(row -> row.name().equals(name))
                .findFirst();
    }

    @Override
    public Optional<ProvenDomain> lock(OrganizationId organization, ProvenDomainId id) {
        return unit.take(
                Optional.ofNullable(unit.toWrite().domains().get(id))
                        .filter(row -> row.organization().equals(organization)),
                ProvenDomain::id);
    }

    @Override
    public List<ProvenDomain> list(OrganizationId organization) {
        return unit.toRead().domains().values().stream()
                .filter(row -> row.organization().equals(organization))
                .sorted(Comparator.comparing(row -> row.name().value()))
                .toList();
    }

    @Override
    public void add(ProvenDomain domain) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.organizations(), domain.organization());
        UniqueKeyTaken.refuseIf(tables.domains().containsKey(domain.id()), "domain id");
        UniqueKeyTaken.refuseIf(findByName(domain.name()).isPresent(), "domain name");
        tables.domains().put(domain.id(), domain);
        unit.own(domain.id());
    }

    @Override
    public void remove(ProvenDomainId id) {
        unit.refuseUnlessTaken(id);
        unit.toWrite().domains().remove(id);
    }
}
