package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.SentCodes;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.session.MailboxPurpose;
import dev.vestibule.domain.session.SentCode;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// Mailed codes in memory.
final class MemorySentCodes implements SentCodes {
    private final Unit unit;

    MemorySentCodes(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void add(SentCode code) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.users(), code.user());
        Tables.requireRow(tables.organizations(), code.organization());
        UniqueKeyTaken.refuseIf(tables.sentCodes().containsKey(code.id()), "code id");
        tables.sentCodes().replaceAll((_, row) -> isReplaced(row, code) ? row.closed(code.sentAt()) : row);
        tables.sentCodes().put(code.id(), code);
        unit.own(code.id());
    }

    private static boolean isReplaced(SentCode row, SentCode code) {
        return row.closedAt().isEmpty()
                && row.purpose() == code.purpose()
                && row.user().equals(code.user())
                && row.organization().equals(code.organization());
    }

    @Override
    public Optional<SentCode> find(SessionId session, OrganizationId organization, MailboxPurpose purpose) {
        return unit.toRead().sentCodes().values().stream()
                .filter(row -> row.closedAt().isEmpty())
                .filter(row -> row.session().equals(session))
                .filter(row -> row.organization().equals(organization))
                .filter(row -> row.purpose() == purpose)
                .findFirst();
    }

    @Override
    public Optional<SentCode> lock(SessionId session, OrganizationId organization, MailboxPurpose purpose) {
        return unit.take(find(session, organization, purpose), SentCode::id);
    }

    @Override
    public void save(SentCode code) {
        unit.refuseUnlessTaken(code.id());
        unit.toWrite().sentCodes().replace(code.id(), code);
    }

    @Override
    public int countSince(UserId user, MailboxPurpose purpose, Instant since) {
        return (int) unit.toRead().sentCodes().values().stream()
                .filter(row -> row.user().equals(user) && row.purpose() == purpose)
                .filter(row -> row.sentAt().isAfter(since))
                .count();
    }

    @Override
    public int sweep(Instant then) {
        var rows = unit.toWrite().sentCodes();
        int before = rows.size();
        rows.values().removeIf(row -> row.sentAt().isBefore(then));
        return before - rows.size();
    }
}
