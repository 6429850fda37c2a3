package dev.vestibule.adapters.messaging.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.messaging.mail.MailServer.Protection;
import dev.vestibule.domain.user.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpMailerTest {
    private static final EmailAddress SENDER = new EmailAddress("sso@vestibule.example");
    private static final EmailAddress ALICE = new EmailAddress("alice@acme.example");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T10:15:30Z"));
    private static final MailTimeouts IMPATIENT =
            new MailTimeouts(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300));

    private final Mailbox mailbox = Mailbox.open();

    @AfterEach
    void close() {
        mailbox.close();
    }

    private static Letter letter(String subject) {
        return new Letter("0193-id", ALICE, subject, "text \u00fc", "<p>html \u00fc</p>");
    }

    private static SmtpMailer mailer(MailServer server, MailTimeouts timeouts) {
        return new SmtpMailer(server, SENDER, timeouts, CLOCK);
    }

    private Sending send(Letter letter) {
        return mailer(mailbox.address(), MailTimeouts.STANDARD).send(letter);
    }

    private static String reason(Sending sending) {
        return switch (sending) {
            case Sending.NotTaken(var reason) -> reason;
            case Sending.Taken() -> throw new AssertionError("taken");
        };
    }

    @Test
    void a_letter_arrives_as_text_and_html() throws MessagingException, IOException {
        Sending sending = send(letter("Gr\u00fc\u00dfe"));

        MimeMessage mail = mailbox.mails().getFirst();
        var parts = (MimeMultipart) mail.getContent();
        assertEquals(new Sending.Taken(), sending);
        assertEquals("Gr\u00fc\u00dfe", mail.getSubject());
        assertEquals("multipart/alternative", parts.getContentType().replaceAll(";(?s).*", ""));
        assertEquals("text \u00fc", parts.getBodyPart(0).getContent().toString().strip());
        assertEquals(
                "<p>html \u00fc</p>",
                parts.getBodyPart(1).getContent().toString().strip());
    }

    @Test
    void a_letter_says_who_it_is_from_and_is_recognised_when_it_comes_twice() throws MessagingException {
        send(letter("once"));
        send(letter("once"));

        for (MimeMessage mail : mailbox.mails()) {
            assertArrayEquals(new String[] {"<0193-id@vestibule.example>"}, mail.getHeader("Message-ID"));
            assertArrayEquals(new String[] {"sso@vestibule.example"}, mail.getHeader("From"));
            assertArrayEquals(new String[] {"alice@acme.example"}, mail.getHeader("To"));
            assertArrayEquals(new String[] {"Tue, 24 Nov 2026 10:15:30 +0000"}, mail.getHeader("Date"));
            assertArrayEquals(new String[] {"auto-generated"}, mail.getHeader("Auto-Submitted"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: mallory@evil.example", "a\nb", "a\rb", "a\u0000b", "a\u2028b", "a\u0085b"})
    void a_header_with_a_line_break_or_control_character_is_refused(String subject) {
        assertEquals("a header would hold a control character", reason(send(letter(subject))));
        assertTrue(mailbox.mails().isEmpty());
    }

    @Test
    void a_server_that_offers_no_tls_gets_nothing() {
        var server = new MailServer("127.0.0.1", mailbox.address().port(), Protection.STARTTLS, Optional.empty());

        String reason = reason(mailer(server, MailTimeouts.STANDARD).send(letter("secret")));

        assertTrue(reason.startsWith("the mail server did not take the mail"), reason);
        assertTrue(mailbox.mails().isEmpty());
    }

    @Test
    void a_server_that_speaks_no_tls_at_all_gets_nothing() {
        var server = new MailServer("127.0.0.1", mailbox.address().port(), Protection.TLS, Optional.empty());

        Sending sending = mailer(server, IMPATIENT).send(letter("secret"));

        assertTrue(sending instanceof Sending.NotTaken);
        assertTrue(mailbox.mails().isEmpty());
    }

    @Test
    void a_server_that_never_answers_is_left() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = new MailServer("127.0.0.1", silent.getLocalPort(), Protection.LOOPBACK, Optional.empty());

            Sending sending = assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> mailer(server, IMPATIENT).send(letter("hello")));

            assertTrue(reason(sending).endsWith("SocketTimeoutException"), () -> reason(sending));
        }
    }

    @Test
    void a_server_that_is_not_there_is_reported_without_its_address() {
        mailbox.close();

        String reason = reason(send(letter("hello")));

        assertEquals("the mail server cannot be reached", reason);
    }
}
