package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.IdentityChecks;
import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Checks of links in memory.
final class MemoryIdentityChecks implements IdentityChecks {
    private final Unit unit;

    MemoryIdentityChecks(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Claim> claim(Instant now, Instant syncedBy, Instant asIfSyncedAt) {
        Optional<Claim> claim = unit.toWrite().identities().values().stream()
                .filter(row -> row.refreshToken().isPresent() && !isHeld(row) && isAsked(row, now))
                .filter(row -> !asOf(row).isAfter(syncedBy))
                .min(Comparator.comparing(this::asOf)
                        .thenComparing(Tables.byId(row -> row.id().value())))
                .map(row -> new Claim(row, earlier(row)));
        claim.ifPresent(taken -> mark(taken.identity().id(), mark -> mark.putOff(asIfSyncedAt, Optional.of(now))));
        return claim;
    }

    private CheckMark mark(Identity row) {
        return unit.toRead().checkMarks().getOrDefault(row.id(), CheckMark.NONE);
    }

    private void mark(IdentityId identity, UnaryOperator<CheckMark> change) {
        var marks = unit.toWrite().checkMarks();
        marks.put(identity, change.apply(marks.getOrDefault(identity, CheckMark.NONE)));
    }

    private Instant asOf(Identity row) {
        return Stream.concat(mark(row).asIfSyncedAt().stream(), Stream.of(row.lastSynced()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Reply earlier(Identity row) {
        return mark(row).askedAt().filter(row.lastSynced()::isBefore).isPresent() ? Reply.MISSING : Reply.KNOWN;
    }

    private boolean isHeld(Identity row) {
        return mark(row).heldAt().filter(at -> !at.isBefore(row.lastSynced())).isPresent();
    }

    private boolean isAsked(Identity row, Instant now) {
        Tables tables = unit.toRead();
        Provider provider = tables.providers().get(row.provider());
        return provider.isEnabled()
                && provider.config().issuer().equals(row.issuer())
                && tables.organizations().get(row.organization()).status() == OrganizationStatus.ACTIVE
                && findWindow(row.organization(), row.provider())
                        .filter(window -> window.isHeld()
                                || window.pausedUntil().filter(now::isBefore).isPresent())
                        .isEmpty();
    }

    @Override
    public void settle(IdentityId identity, Instant asIfSyncedAt, Reply reply) {
        mark(identity, mark -> mark.putOff(asIfSyncedAt, mark.askedAt().filter(_ -> reply == Reply.MISSING)));
    }

    @Override
    public void hold(IdentityId identity, Instant at) {
        mark(identity, mark -> mark.held(Optional.of(at)));
    }

    @Override
    public List<Identity> lockHeld(ProviderId provider) {
        unit.toWrite();
        List<Identity> held = held(provider).toList();
        held.forEach(row -> unit.own(row.id()));
        return held;
    }

    private Stream<Identity> held(ProviderId provider) {
        return unit.toRead().identities().values().stream()
                .filter(row -> row.provider().equals(provider) && isHeld(row))
                .sorted(Tables.byId(row -> row.id().value()));
    }

    @Override
    public int countHeld(ProviderId provider) {
        return (int) held(provider).count();
    }

    @Override
    public void letGo(ProviderId provider, Instant asIfSyncedAt) {
        held(provider)
                .toList()
                .forEach(row ->
                        mark(row.id(), mark -> mark.held(Optional.empty()).putOff(asIfSyncedAt, mark.askedAt())));
    }

    @Override
    public int countLinks(ProviderId provider, Issuer issuer) {
        return (int) unit.toRead().identities().values().stream()
                .filter(row -> row.provider().equals(provider) && row.issuer().equals(issuer))
                .filter(row -> row.refreshToken().isPresent())
                .count();
    }

    @Override
    public Optional<CheckWindow> findWindow(OrganizationId organization, ProviderId provider) {
        return Optional.ofNullable(unit.toRead().checkWindows().get(provider))
                .filter(window -> window.organization().equals(organization));
    }

    @Override
    public Optional<CheckWindow> lockWindow(OrganizationId organization, ProviderId provider) {
        return unit.take(findWindow(organization, provider), CheckWindow::provider);
    }

    @Override
    public CheckWindow openWindow(CheckWindow fresh) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.providers(), fresh.provider());
        tables.checkWindows().putIfAbsent(fresh.provider(), fresh);
        return lockWindow(fresh.organization(), fresh.provider()).orElseThrow();
    }

    @Override
    public void save(CheckWindow window) {
        unit.refuseUnlessTaken(window.provider());
        unit.toWrite().checkWindows().replace(window.provider(), window);
    }

    @Override
    public List<CheckWindow> lockWindows(Instant startedBy, int most) {
        return unit.toWrite().checkWindows().values().stream()
                .filter(window -> !window.isHeld() && !window.startedAt().isAfter(startedBy))
                .sorted(Comparator.comparing(CheckWindow::startedAt)
                        .thenComparing(Tables.byId(window -> window.provider().value())))
                .limit(most)
                .peek(window -> unit.own(window.provider()))
                .toList();
    }

    @Override
    public void remove(CheckWindow window) {
        unit.refuseUnlessTaken(window.provider());
        unit.toWrite().checkWindows().remove(window.provider());
    }
}
