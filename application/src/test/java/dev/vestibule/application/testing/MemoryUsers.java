package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Users;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PasswordHash;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Accounts in memory.
final class MemoryUsers implements Users {
    private final Unit unit;

    MemoryUsers(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<User> find(UserId user) {
        return Optional.ofNullable(unit.toRead().users().get(user));
    }

    @Override
    public Optional<User> lock(UserId user) {
        return unit.take(find(user), User::id);
    }

    @Override
    public Optional<User> findOwner(EmailAddress address) {
        return findHolder(address).filter(User::isActive);
    }

    @Override
    public Optional<User> findHolder(EmailAddress address) {
        return unit.toRead().emails().stream()
                .filter(UserEmail::isVerified)
                .filter(row -> row.address().isSameAs(address))
                .map(row -> unit.toRead().users().get(row.user()))
                .findFirst();
    }

    @Override
    public Optional<PasswordHash> findPassword(UserId user) {
        return Optional.ofNullable(unit.toRead().passwords().get(user));
    }

    @Override
    public List<UserEmail> listEmails(UserId user) {
        return unit.toRead().emails().stream()
                .filter(row -> row.user().equals(user))
                .sorted(Comparator.comparing((UserEmail row) -> !row.isVerified())
                        .thenComparing(row -> row.address().key()))
                .toList();
    }

    @Override
    public Page<User> list(PageRequest page) {
        return Tables.page(unit.toRead().users().values(), row -> row.id().value(), page);
    }

    @Override
    public void add(User user) {
        var rows = unit.toWrite().users();
        UniqueKeyTaken.refuseIf(rows.containsKey(user.id()), "user id");
        refuseTakenUsername(user);
        rows.put(user.id(), user);
        unit.own(user.id());
    }

    @Override
    public void save(User user) {
        unit.refuseUnlessTaken(user.id());
        refuseTakenUsername(user);
        unit.toWrite().users().replace(user.id(), user);
    }

    private void refuseTakenUsername(User user) {
        UniqueKeyTaken.refuseIf(
                unit.toRead().users().values().stream()
                        .filter(row -> !row.id().equals(user.id()))
                        .anyMatch(row -> row.username().equals(user.username())),
                "username");
    }

    @Override
    public void remove(UserId user) {
        Tables tables = unit.toWrite();
        tables.users().remove(user);
        tables.emails().removeIf(row -> row.user().equals(user));
        tables.passwords().remove(user);
        tables.members().values().removeIf(row -> row.user().equals(user));
        tables.identities().values().removeIf(row -> row.user().equals(user));
        tables.retired().values().removeIf(row -> row.user().equals(user));
        tables.sentCodes().values().removeIf(row -> row.user().equals(user));
        new MemorySessions(unit).endAllOf(user);
    }

    @Override
    public void addEmail(UserEmail email) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.users(), email.user());
        UniqueKeyTaken.refuseIf(
                email.isVerified() && findHolder(email.address()).isPresent(), "verified address");
        UniqueKeyTaken.refuseIf(
                listEmails(email.user()).stream().anyMatch(row -> row.address().isSameAs(email.address())),
                "address of the account");
        tables.emails().add(email);
    }

    @Override
    public void savePassword(UserId user, PasswordHash hash) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.users(), user);
        tables.passwords().put(user, hash);
    }

    @Override
    public void releaseEmails(UserId user) {
        unit.toWrite().emails().replaceAll(row -> row.user().equals(user) ? unverified(row) : row);
    }

    private static UserEmail unverified(UserEmail row) {
        return new UserEmail(row.user(), row.address(), Optional.empty());
    }

    @Override
    public void retireUnverifiedClaims(EmailAddress address) {
        unit.toWrite()
                .emails()
                .removeIf(row -> !row.isVerified() && row.address().isSameAs(address));
    }
}
