package dev.vestibule.bootstrap.settings;

import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_MAIL_FROM;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_SMTP_URL;

import dev.vestibule.adapters.messaging.mail.MailServer;
import dev.vestibule.domain.user.EmailAddress;
import java.util.Optional;

/// The mail server, and who our mail is from. Without a server nothing is mailed; development mode has its own.
public record MailSettings(Optional<MailServer> server, EmailAddress sender) {
    private static final EmailAddress STANDARD_SENDER = new EmailAddress("vestibule@vestibule.example");

    static MailSettings read(Texts texts) {
        Optional<MailServer> server = texts.findSecret(
                VESTIBULE_SMTP_URL,
                MailServer::parse,
                "smtp://user:password@host:587 or smtps://user:password@host:465");
        Optional<EmailAddress> sender = texts.find(VESTIBULE_MAIL_FROM, MailSettings::address, "an e-mail address");
        if (server.isPresent() && sender.isEmpty()) {
            throw new WrongSetting(VESTIBULE_MAIL_FROM
                    + " is missing; where VESTIBULE_SMTP_URL is set it should be the sender's address.");
        }
        return new MailSettings(server, sender.orElse(STANDARD_SENDER));
    }

    private static Optional<EmailAddress> address(String text) {
        return Optional.of(text).filter(EmailAddress::isWellFormed).map(EmailAddress::new);
    }
}
