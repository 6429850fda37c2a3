package dev.vestibule.bootstrap.dev.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.messaging.mail.Letter;
import dev.vestibule.adapters.messaging.mail.MailTimeouts;
import dev.vestibule.adapters.messaging.mail.Sending;
import dev.vestibule.adapters.messaging.mail.SmtpMailer;
import dev.vestibule.domain.user.EmailAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T10:15:30Z"));

    private final Inbox inbox = Inbox.open(CLOCK);

    @AfterEach
    void close() {
        inbox.close();
    }

    private void send(String subject) {
        var mailer = new SmtpMailer(
                inbox.address(), new EmailAddress("sso@vestibule.example"), MailTimeouts.STANDARD, CLOCK);
        var letter = new Letter(
                subject,
                new EmailAddress("alice@acme.example"),
                subject,
                "text of " + subject,
                "<p>" + subject + "</p>");
        assertEquals(new Sending.Taken(), mailer.send(letter));
    }

    @Test
    void what_our_mailer_sends_arrives_newest_first() {
        send("first");
        send("second");

        List<ReceivedMail> mails = inbox.mails();
        assertEquals(
                List.of("second", "first"),
                mails.stream().map(ReceivedMail::subject).toList());
        assertEquals("alice@acme.example", mails.getLast().to());
        assertTrue(mails.getLast().text().startsWith("text of first"));
        assertTrue(mails.getLast().html().startsWith("<p>first</p>"));
        assertEquals(CLOCK.instant(), mails.getLast().at());
    }
}
