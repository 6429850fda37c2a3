package dev.vestibule.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vestibule.adapters.messaging.mail.MailServer;
import dev.vestibule.domain.user.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailSettingsTest {
    @Test
    void defaults() {
        MailSettings mail = Given.NOTHING.in(Mode.DEV).mail();

        assertEquals(new MailSettings(Optional.empty(), new EmailAddress("vestibule@vestibule.example")), mail);
    }

    @Test
    void every_property_name() {
        MailSettings mail = Given.NOTHING
                .with("vestibule.smtp-url", "smtps://mailer:pw@mail.example.com")
                .with("vestibule.mail-from", "sso@example.com")
                .in(Mode.DEV)
                .mail();

        assertEquals(MailServer.parse("smtps://mailer:pw@mail.example.com"), mail.server());
        assertEquals(new EmailAddress("sso@example.com"), mail.sender());
    }

    @Test
    void a_server_needs_a_sender() {
        Given.NOTHING.with("vestibule.smtp-url", "smtp://mail.example.com").refusal(Mode.DEV, "VESTIBULE_MAIL_FROM");
    }

    @Test
    void what_is_no_mail_server_is_refused_without_showing_it() {
        String sentence = Given.NOTHING
                .with("vestibule.smtp-url", "http://user:hunter2@mail.example.com")
                .refusal(Mode.DEV, "VESTIBULE_SMTP_URL");

        assertFalse(sentence.contains("hunter2"));
        Given.NOTHING.with("vestibule.mail-from", "nobody").refusal(Mode.DEV, "VESTIBULE_MAIL_FROM");
    }
}
