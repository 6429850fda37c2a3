package dev.vestibule.application.user;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserStanding;
import java.util.Optional;

/// Changes whether an account may sign in, and ends what it had open when it may not.
final class StandingRevision {
    private final Ledger ledger;

    StandingRevision(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The account's row must be locked. What is so already is not written down again.
    User revise(Stores stores, Caller caller, User user, UserStanding standing) {
        if (user.standing() == standing) {
            return user;
        }
        User changed = user.withStanding(standing);
        stores.users().save(changed);
        endWhatMustNotLast(stores, changed);
        ledger.write(
                stores,
                caller,
                Optional.empty(),
                action(standing),
                new AuditTarget.OfUser(user.id()),
                AuditDetails.of("before", user.standing().name()));
        return changed;
    }

    private static void endWhatMustNotLast(Stores stores, User user) {
        switch (user.standing()) {
            case ACTIVE -> {}
            case SUSPENDED -> stores.sessions().endAllOf(user.id());
            case DEACTIVATED -> {
                stores.sessions().endAllOf(user.id());
                stores.users().releaseEmails(user.id());
            }
        }
    }

    private static AuditAction action(UserStanding standing) {
        return switch (standing) {
            case ACTIVE -> AuditAction.USER_REACTIVATED;
            case SUSPENDED -> AuditAction.USER_SUSPENDED;
            case DEACTIVATED -> AuditAction.USER_DEACTIVATED;
        };
    }
}
