package dev.vestibule.application.relink;

import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.mailbox.MailedTokenHash;

/// A link's secret, made before a unit of work opens.
record NewRelinkLink(MailedToken token, MailedTokenHash hash) {
    static NewRelinkLink from(Secrets secrets) {
        MailedToken token = secrets.newMailedToken();
        return new NewRelinkLink(token, secrets.hash(token));
    }
}
