package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Identities;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Live links in memory.
final class MemoryIdentities implements Identities {
    private final Unit unit;

    MemoryIdentities(Unit unit) {
        this.unit = unit;
    }

    /// What a login's facts begin with; takes the row for saving.
    Optional<Identity> lockBySubject(ProviderId provider, Issuer issuer, Subject subject) {
        return unit.take(find(at(provider, issuer).and(row -> row.subject().equals(subject))), Identity::id);
    }

    @Override
    public Optional<Identity> lockByUser(ProviderId provider, Issuer issuer, UserId user) {
        unit.refuseUnlessHeld(new Locks.Key.OfUser(user));
        return unit.take(find(at(provider, issuer).and(row -> row.isHeldBy(user))), Identity::id);
    }

    @Override
    public Optional<Identity> lock(OrganizationId organization, IdentityId identity) {
        return unit.take(
                Optional.ofNullable(unit.toWrite().identities().get(identity))
                        .filter(row -> row.organization().equals(organization)),
                Identity::id);
    }

    @Override
    public List<Identity> list(OrganizationId organization, UserId user) {
        return listOf(user).stream()
                .filter(row -> row.organization().equals(organization))
                .toList();
    }

    @Override
    public Use use(ProviderId provider, Issuer issuer) {
        List<Identity> linked = unit.toRead().identities().values().stream()
                .filter(at(provider, issuer))
                .toList();
        var members = new MemoryMembers(unit);
        return new Use(
                (int) linked.stream()
                        .filter(row ->
                                members.find(row.organization(), row.user()).isPresent())
                        .count(),
                linked.stream().map(Identity::lastVerified).max(Comparator.naturalOrder()));
    }

    @Override
    public List<Identity> listOf(UserId user) {
        return unit.toRead().identities().values().stream()
                .filter(row -> row.isHeldBy(user))
                .sorted(Comparator.comparing(Identity::linkedAt)
                        .thenComparing(Tables.byId(row -> row.id().value())))
                .toList();
    }

    @Override
    public void add(Identity identity) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.users(), identity.user());
        requireOwnProvider(identity);
        UniqueKeyTaken.refuseIf(tables.identities().containsKey(identity.id()), "identity id");
        refuseTakenKeys(identity);
        tables.identities().put(identity.id(), identity);
        unit.own(identity.id());
    }

    @Override
    public void save(Identity identity) {
        unit.refuseUnlessTaken(identity.id());
        refuseTakenKeys(identity);
        unit.toWrite().identities().replace(identity.id(), identity);
    }

    @Override
    public void retire(IdentityId identity, Instant at) {
        unit.refuseUnlessTaken(identity);
        Tables tables = unit.toWrite();
        Optional.ofNullable(tables.identities().remove(identity))
                .ifPresent(row -> tables.retired().put(identity, row));
    }

    /// A link belongs to the organization of its provider.
    private void requireOwnProvider(Identity identity) {
        if (Optional.ofNullable(unit.toRead().providers().get(identity.provider()))
                .map(Provider::organization)
                .filter(identity.organization()::equals)
                .isEmpty()) {
            throw new IllegalStateException("the organization has no such provider: " + identity);
        }
    }

    private void refuseTakenKeys(Identity identity) {
        Predicate<Identity> others =
                at(identity.provider(), identity.issuer()).and(row -> !row.id().equals(identity.id()));
        UniqueKeyTaken.refuseIf(
                find(others.and(row -> row.subject().equals(identity.subject())))
                        .isPresent(),
                "provider, issuer, subject");
        UniqueKeyTaken.refuseIf(
                find(others.and(row -> row.isHeldBy(identity.user()))).isPresent(), "provider, issuer, user");
    }

    private Optional<Identity> find(Predicate<Identity> wanted) {
        return unit.toRead().identities().values().stream().filter(wanted).findFirst();
    }

    private static Predicate<Identity> at(ProviderId provider, Issuer issuer) {
        return row -> row.provider().equals(provider) && row.issuer().equals(issuer);
    }
}
