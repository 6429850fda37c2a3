package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.PasswordLinks;
import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.user.PasswordLink;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// Password links in memory.
final class MemoryPasswordLinks implements PasswordLinks {
    private final Unit unit;

    MemoryPasswordLinks(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void add(PasswordLink link, MailedTokenHash token) {
        Tables tables = unit.toWrite();
        link.user().ifPresent(user -> Tables.requireRow(tables.users(), user));
        UniqueKeyTaken.refuseIf(tables.passwordLinks().containsKey(token), "token hash");
        tables.passwordLinks().put(token, link);
    }

    /// A link goes with its account.
    @Override
    public Optional<PasswordLink> find(MailedTokenHash token) {
        Tables tables = unit.toRead();
        return Optional.ofNullable(tables.passwordLinks().get(token))
                .filter(row -> row.user().filter(tables.users()::containsKey).isPresent()
                        || row.user().isEmpty());
    }

    @Override
    public void removeAllOf(UserId user) {
        unit.toWrite().passwordLinks().values().removeIf(row -> row.user().equals(Optional.of(user)));
    }

    @Override
    public int sweep(Instant now) {
        var rows = unit.toWrite().passwordLinks();
        int before = rows.size();
        rows.values().removeIf(row -> !row.isOpen(now));
        return before - rows.size();
    }
}
