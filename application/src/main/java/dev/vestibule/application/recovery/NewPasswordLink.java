package dev.vestibule.application.recovery;

import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.mailbox.MailedTokenHash;

/// A link's secret, made before a unit of work opens.
record NewPasswordLink(MailedToken token, MailedTokenHash hash) {
    static NewPasswordLink from(Secrets secrets) {
        MailedToken token = secrets.newMailedToken();
        return new NewPasswordLink(token, secrets.hash(token));
    }
}
