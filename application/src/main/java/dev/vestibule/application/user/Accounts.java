package dev.vestibule.application.user;

import dev.vestibule.application.port.in.user.CreateUser.Account;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.user.User;

/// Shows accounts as the operator sees them.
final class Accounts {
    Account of(Stores stores, User user) {
        return new Account(user, stores.users().listEmails(user.id()));
    }
}
