package dev.vestibule.application.recovery;

import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PasswordLink;
import dev.vestibule.domain.user.PasswordLinkId;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Sends links that set passwords.
final class PasswordPost {
    /// No account has this id.
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final IdSource ids;
    private final InstantSource clock;

    PasswordPost(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /// To the address as its account proved it, not as somebody typed it: another spelling may be another mailbox. For
    /// an address that nobody holds as much is asked and written, and nothing sent.
    PasswordLink send(Stores stores, EmailAddress typed, NewPasswordLink wanted) {
        Optional<UserId> owner = stores.users().findOwner(typed).map(User::id);
        Optional<EmailAddress> proven = stores.users().listEmails(owner.orElse(NOBODY)).stream()
                .filter(UserEmail::isVerified)
                .map(UserEmail::address)
                .filter(typed::isSameAs)
                .findFirst();
        var link = PasswordLink.made(ids.next(PasswordLinkId::new), owner, proven.orElse(typed), clock.instant());
        stores.passwordLinks().add(link, wanted.hash());
        proven.ifPresentOrElse(recipient -> mail(stores, recipient, wanted), () -> takeAsLong(stores));
        return link;
    }

    private void mail(Stores stores, EmailAddress recipient, NewPasswordLink wanted) {
        var letter = new Signal.PasswordLink(recipient, wanted.token());
        stores.outbox().append(ids.next(SignalId::new), letter, clock.instant());
    }

    private static void takeAsLong(Stores stores) {
        stores.users().findPassword(NOBODY);
    }
}
