package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PasswordHash;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/// Accounts, their addresses and password hashes.
public interface Users {
    /// Empty when there is none; takes no lock.
    Optional<User> find(UserId user);

    /// Like `find`, and takes the row for saving.
    Optional<User> lock(UserId user);

    /// The one active account that holds the address verified; takes no lock.
    Optional<User> findOwner(EmailAddress address);

    /// The one account of any standing that holds the address verified; takes no lock. While there is one,
    /// nobody else can verify the address.
    Optional<User> findHolder(EmailAddress address);

    /// The password hash of an account; empty where it has none. Takes no lock.
    Optional<PasswordHash> findPassword(UserId user);

    /// Verified ones first, then by address.
    List<UserEmail> listEmails(UserId user);

    /// In the order of their ids.
    Page<User> list(PageRequest page);

    /// Stores a new one; its username must be free.
    void add(User user);

    /// Replaces a locked row.
    void save(User user);

    /// Removes the account, its addresses, password, memberships, identities and sessions.
    void remove(UserId user);

    /// Stores a new claim; a verified one must be free.
    void addEmail(UserEmail email);

    /// Sets or replaces the password.
    void savePassword(UserId user, PasswordHash hash);

    /// Takes the verification from every address of the account, so that others may prove them.
    void releaseEmails(UserId user);

    /// Removes every unverified claim to the address.
    void retireUnverifiedClaims(EmailAddress address);
}
