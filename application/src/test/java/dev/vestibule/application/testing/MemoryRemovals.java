package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Removals;
import dev.vestibule.domain.membership.Newcomer;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.membership.Removal;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Marks of removed people in memory.
final class MemoryRemovals implements Removals {
    private final Unit unit;

    MemoryRemovals(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void mark(Removal removal) {
        Tables.requireRow(unit.toRead().organizations(), removal.organization());
        unit.toWrite().removals().add(removal);
    }

    @Override
    public Readmission ask(OrganizationId organization, Newcomer newcomer) {
        return of(organization).anyMatch(row -> fits(row, newcomer)) ? Readmission.BY_INVITATION : Readmission.OPEN;
    }

    private static boolean fits(Removal row, Newcomer newcomer) {
        return newcomer.user().filter(row.user()::equals).isPresent()
                || row.subjects().contains(newcomer.called())
                || holdsOneOf(row, newcomer.addresses());
    }

    private static boolean holdsOneOf(Removal row, Set<EmailAddress> addresses) {
        return row.addresses().stream().anyMatch(marked -> addresses.stream().anyMatch(marked::isSameAs));
    }

    @Override
    public void lift(OrganizationId organization, UserId user, Set<EmailAddress> addresses) {
        Set<UserId> lifted = of(organization)
                .filter(row -> row.user().equals(user) || holdsOneOf(row, addresses))
                .map(Removal::user)
                .collect(Collectors.toSet());
        unit.toWrite()
                .removals()
                .removeIf(row -> row.organization().equals(organization) && lifted.contains(row.user()));
    }

    private Stream<Removal> of(OrganizationId organization) {
        return unit.toRead().removals().stream()
                .filter(row -> row.organization().equals(organization));
    }
}
