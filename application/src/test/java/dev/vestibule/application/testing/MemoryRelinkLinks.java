package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.RelinkLinks;
import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.flow.RelinkLinkId;
import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/// Relink links in memory.
final class MemoryRelinkLinks implements RelinkLinks {
    private final Unit unit;

    MemoryRelinkLinks(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void put(RelinkLink link, MailedTokenHash token) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.providers(), link.provider());
        Tables.requireRow(tables.members(), link.member());
        tables.relinkLinks()
                .values()
                .removeIf(row ->
                        row.provider().equals(link.provider()) && row.member().equals(link.member()));
        UniqueKeyTaken.refuseIf(tables.relinkLinks().containsKey(token), "token hash");
        tables.relinkLinks().put(token, link);
        unit.own(link.id());
    }

    @Override
    public Optional<RelinkLink> find(MailedTokenHash token) {
        return Optional.ofNullable(unit.toRead().relinkLinks().get(token)).filter(this::isThere);
    }

    @Override
    public Optional<RelinkLink> lock(OrganizationId organization, RelinkLinkId link) {
        Optional<RelinkLink> found = unit.toRead().relinkLinks().values().stream()
                .filter(row ->
                        row.organization().equals(organization) && row.id().equals(link))
                .filter(this::isThere)
                .findFirst();
        return unit.take(found, RelinkLink::id);
    }

    /// A link goes with its membership.
    private boolean isThere(RelinkLink row) {
        return unit.toRead().members().containsKey(row.member());
    }

    @Override
    public void remove(RelinkLinkId link) {
        unit.refuseUnlessTaken(link);
        unit.toWrite().relinkLinks().values().removeIf(row -> row.id().equals(link));
    }

    @Override
    public int sweep(Instant now) {
        var rows = unit.toWrite().relinkLinks();
        int before = rows.size();
        rows.values().removeIf(row -> !row.isOpen(now));
        return before - rows.size();
    }
}
