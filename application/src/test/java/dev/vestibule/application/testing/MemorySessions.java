package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Sessions;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.AssuranceGround;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.session.SsoAssurance;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Sessions in memory; what still holds is the model's own judgement.
final class MemorySessions implements Sessions {
    private final Unit unit;

    MemorySessions(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Session> find(SessionTokenHash token, Instant now) {
        return row(token)
                .map(row -> whatHolds(row, now))
                .filter(session -> !session.isOver(now))
                .filter(session -> unit.toRead().users().get(session.user()).isActive());
    }

    private Session whatHolds(SessionRow row, Instant now) {
        return row.without(assurance -> !ground(row.session(), assurance)
                        .filter(ground -> ground.holds(now))
                        .isPresent())
                .session();
    }

    /// Empty when the organization or the provider is gone.
    private Optional<AssuranceGround> ground(Session session, SsoAssurance assurance) {
        Tables tables = unit.toRead();
        return Optional.ofNullable(tables.organizations().get(assurance.organization()))
                .flatMap(organization -> Optional.ofNullable(tables.providers().get(assurance.provider()))
                        .map(provider -> new AssuranceGround(
                                assurance,
                                organization,
                                provider.standing(),
                                isLive(assurance.identity(), session.user()),
                                new MemoryMembers(unit).find(organization.id(), session.user()))));
    }

    private boolean isLive(IdentityId identity, UserId user) {
        return Optional.ofNullable(unit.toRead().identities().get(identity))
                .filter(row -> row.isHeldBy(user))
                .isPresent();
    }

    private Optional<SessionRow> row(SessionTokenHash token) {
        return unit.toRead().sessions().values().stream()
                .filter(row -> row.token().equals(token))
                .findFirst();
    }

    @Override
    public void open(Session session, SessionTokenHash token, Optional<SessionId> replaced) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.users(), session.user());
        replaced.ifPresent(former -> replace(tables, former));
        UniqueKeyTaken.refuseIf(tables.sessions().containsKey(session.id()), "session id");
        UniqueKeyTaken.refuseIf(row(token).isPresent(), "session token");
        UniqueKeyTaken.refuseIf(hasTwoForOneOrganization(session), "session, organization");
        tables.sessions().put(session.id(), new SessionRow(session, token));
    }

    private static void replace(Tables tables, SessionId former) {
        if (tables.sessions().remove(former) == null) {
            throw new ConcurrentModificationException("the session that was to be replaced has ended");
        }
    }

    private static boolean hasTwoForOneOrganization(Session session) {
        return session.assurances().stream()
                        .map(SsoAssurance::organization)
                        .distinct()
                        .count()
                < session.assurances().size();
    }

    @Override
    public void touch(SessionId session, Instant lastSeenAt, Instant idleUntil) {
        unit.toWrite().sessions().computeIfPresent(session, (_, row) -> row.seen(lastSeenAt, idleUntil));
    }

    @Override
    public void end(SessionTokenHash token) {
        unit.toWrite().sessions().values().removeIf(row -> row.token().equals(token));
    }

    @Override
    public List<Session> list(UserId user, Instant now) {
        return unit.toRead().sessions().values().stream()
                .filter(row -> row.session().user().equals(user))
                .filter(row -> unit.toRead().users().get(user).isActive())
                .map(row -> whatHolds(row, now))
                .sorted(Comparator.comparing(Session::startedAt)
                        .thenComparing(Tables.byId(session -> session.id().value()))
                        .reversed())
                .toList();
    }

    @Override
    public void end(Set<SessionId> sessions) {
        unit.toWrite().sessions().keySet().removeAll(sessions);
    }

    @Override
    public void endAllOf(UserId user) {
        unit.toWrite().sessions().values().removeIf(row -> row.session().user().equals(user));
    }

    @Override
    public void endAssurancesFrom(ProviderId provider) {
        endAssurances(assurance -> assurance.provider().equals(provider));
    }

    @Override
    public void endAssurancesOf(IdentityId identity) {
        endAssurances(assurance -> assurance.identity().equals(identity));
    }

    @Override
    public void endAssurancesFor(OrganizationId organization) {
        endAssurances(assurance -> assurance.organization().equals(organization));
    }

    @Override
    public void endAssurancesAt(
            ProviderId provider, Issuer issuer, Optional<Subject> subject, Optional<String> idpSession) {
        endAssurances(assurance -> assurance.provider().equals(provider)
                && (idpSession.isEmpty() || assurance.idpSession().equals(idpSession))
                && isOf(assurance.identity(), issuer, subject));
    }

    private boolean isOf(IdentityId identity, Issuer issuer, Optional<Subject> subject) {
        return Optional.ofNullable(unit.toRead().identities().get(identity))
                .filter(row -> row.issuer().equals(issuer))
                .filter(row -> subject.isEmpty() || row.subject().equals(subject.orElseThrow()))
                .isPresent();
    }

    @Override
    public NoticeClaim claimNotice(ProviderId provider, String jti, Instant keptUntil) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.providers(), provider);
        return tables.logoutNotices().putIfAbsent(provider + " " + jti, keptUntil) == null
                ? NoticeClaim.NEW
                : NoticeClaim.TOLD_BEFORE;
    }

    private void endAssurances(Predicate<SsoAssurance> ended) {
        unit.toWrite().sessions().replaceAll((_, row) -> row.without(ended));
    }

    @Override
    public int sweep(Instant now) {
        var rows = unit.toWrite().sessions();
        int before = rows.size();
        rows.values().removeIf(row -> row.session().isOver(now));
        var notices = unit.toWrite().logoutNotices();
        int told = notices.size();
        notices.values().removeIf(keptUntil -> !now.isBefore(keptUntil));
        return before - rows.size() + told - notices.size();
    }
}
