package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Organizations;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Organizations in memory.
final class MemoryOrganizations implements Organizations {
    private final Unit unit;

    MemoryOrganizations(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Organization> find(OrganizationRef ref) {
        var rows = unit.toRead().organizations();
        return switch (ref) {
            case OrganizationRef.ById(var id) -> Optional.ofNullable(rows.get(id));
            case OrganizationRef.BySlug(var slug) ->
                rows.values().stream().filter(row -> row.slug().equals(slug)).findFirst();
        };
    }

    @Override
    public Optional<Organization> lock(OrganizationRef ref) {
        return unit.take(find(ref), Organization::id);
    }

    @Override
    public Page<Organization> list(PageRequest page) {
        return Tables.page(
                unit.toRead().organizations().values(), row -> row.id().value(), page);
    }

    @Override
    public List<Organization> listOf(UserId user) {
        return unit.toRead().members().values().stream()
                .filter(member -> member.user().equals(user))
                .map(member -> unit.toRead().organizations().get(member.organization()))
                .sorted(Comparator.comparing(Organization::name))
                .toList();
    }

    @Override
    public void add(Organization organization) {
        var rows = unit.toWrite().organizations();
        UniqueKeyTaken.refuseIf(rows.containsKey(organization.id()), "organization id");
        refuseTakenSlug(organization);
        rows.put(organization.id(), organization);
        unit.own(organization.id());
    }

    @Override
    public void save(Organization organization) {
        unit.refuseUnlessTaken(organization.id());
        refuseTakenSlug(organization);
        unit.toWrite().organizations().replace(organization.id(), organization);
    }

    private void refuseTakenSlug(Organization organization) {
        UniqueKeyTaken.refuseIf(
                unit.toRead().organizations().values().stream()
                        .filter(row -> !row.id().equals(organization.id()))
                        .anyMatch(row -> row.slug().equals(organization.slug())),
                "slug");
    }

    @Override
    public void remove(OrganizationId organization) {
        Tables tables = unit.toWrite();
        tables.organizations().remove(organization);
        tables.domains().values().removeIf(row -> row.organization().equals(organization));
        tables.providers().values().removeIf(row -> row.organization().equals(organization));
        tables.identities().values().removeIf(row -> row.organization().equals(organization));
        tables.retired().values().removeIf(row -> row.organization().equals(organization));
        tables.members().values().removeIf(row -> row.organization().equals(organization));
        tables.apiKeys().values().removeIf(row -> row.isFor(organization));
        tables.apiKeyHashes().values().retainAll(tables.apiKeys().keySet());
        tables.webhooks().values().removeIf(row -> row.webhook().organization().equals(organization));
        tables.webhookDeliveries().removeIf(row -> !tables.webhooks().containsKey(row.webhook()));
        tables.removals().removeIf(row -> row.organization().equals(organization));
        tables.sentCodes().values().removeIf(row -> row.organization().equals(organization));
        tables.repairs().removeIf(row -> row.organization().equals(organization));
        new MemorySessions(unit).endAssurancesFor(organization);
    }
}
