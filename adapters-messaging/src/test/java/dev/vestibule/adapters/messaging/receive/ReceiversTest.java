package dev.vestibule.adapters.messaging.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.vestibule.adapters.messaging.mail.Letters;
import dev.vestibule.adapters.messaging.mail.MailTimeouts;
import dev.vestibule.adapters.messaging.mail.Mailbox;
import dev.vestibule.adapters.messaging.mail.SmtpMailer;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.SignalReceivers.Outcome;
import dev.vestibule.domain.mailbox.MailboxCode;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiversTest {
    private static final String SITE = "https://sso.vestibule.example";
    private static final SignalId SIGNAL = new SignalId(new UUID(1, 1));
    private static final OrganizationId ACME = new OrganizationId(new UUID(2, 2));
    private static final ProviderId OKTA = new ProviderId(new UUID(3, 3));
    private static final Signal.LinkNotice NOTICE =
            new Signal.LinkNotice(new EmailAddress("alice@acme.example"), "Acme <b>Corp</b>", "Okta & Co");

    private final Mailbox mailbox = Mailbox.open();
    private final Receivers receivers = receivers(Optional.of(new SmtpMailer(
            mailbox.address(),
            new EmailAddress("sso@vestibule.example"),
            MailTimeouts.STANDARD,
            InstantSource.fixed(Instant.EPOCH))));

    @AfterEach
    void close() {
        mailbox.close();
    }

    private static Receivers receivers(Optional<SmtpMailer> mailer) {
        return new Receivers(new MailReceiver(mailer, new Letters(SITE)));
    }

    private static Delivery delivery(Receiver receiver, Signal signal) {
        return new Delivery(SIGNAL, receiver, signal, Instant.EPOCH, 1);
    }

    /// Of each notice, a piece that its letter must hold.
    static Stream<Arguments> everyNotice() {
        EmailAddress alice = NOTICE.recipient();
        var code = new MailboxCode("AB1DE0GH");
        var token = new MailedToken("the-token");
        return Stream.of(
                arguments(new Signal.SsoInvitation(alice, "Acme", "Okta"), "Okta"),
                arguments(new Signal.SsoRequired(alice, "Acme"), SITE + "/auth/login"),
                arguments(new Signal.LinkReminder(alice, "Acme"), SITE + "/auth/login"),
                arguments(new Signal.IdentityCheckNotice(alice, "Acme", "Okta", 12), "12 people of Acme"),
                arguments(new Signal.WebhookDisabled(alice, "Acme", "Ours"), "Ours"),
                arguments(new Signal.SsoEnded(alice, "Acme", "Okta"), SITE + "/account/recover"),
                arguments(new Signal.SsoRepairCode(alice, "Acme", code), "AB1D-E0GH"),
                arguments(new Signal.SsoRepairNotice(alice, "Acme", "Bob"), "Bob"),
                arguments(new Signal.PasswordLink(alice, token), SITE + "/account/password/the-token"),
                arguments(new Signal.PasswordChanged(alice), SITE + "/account/recover"),
                arguments(new Signal.RelinkInvitation(alice, "Acme", "Okta", token), SITE + "/auth/relink/the-token"));
    }

    @ParameterizedTest
    @MethodSource("everyNotice")
    void every_notice_has_a_letter_in_both_forms(Signal.Notice notice, String piece)
            throws MessagingException, IOException {
        Outcome outcome = receivers.deliver(delivery(Receiver.MAIL, notice));

        MimeMessage mail = mailbox.mails().getFirst();
        var parts = (MimeMultipart) mail.getContent();
        assertEquals(new Outcome.Accepted(), outcome);
        assertEquals("alice@acme.example", mail.getAllRecipients()[0].toString());
        assertFalse(mail.getSubject().isBlank());
        for (int form = 0; form < 2; form++) {
            String written = parts.getBodyPart(form).getContent().toString();
            assertTrue(written.contains(piece), written);
        }
    }

    @Test
    void a_notice_is_mailed_as_text_and_as_escaped_html() throws MessagingException, IOException {
        Outcome outcome = receivers.deliver(delivery(Receiver.MAIL, NOTICE));

        MimeMessage mail = mailbox.mails().getFirst();
        var parts = (MimeMultipart) mail.getContent();
        String text = parts.getBodyPart(0).getContent().toString();
        String html = parts.getBodyPart(1).getContent().toString();
        assertEquals(new Outcome.Accepted(), outcome);
        assertEquals("You can now sign in through Acme <b>Corp</b>", mail.getSubject());
        assertEquals("<" + SIGNAL + "@vestibule.example>", mail.getMessageID());
        assertTrue(text.contains("through Acme <b>Corp</b> with \"Okta & Co\""), text);
        assertTrue(html.contains("<strong>Acme &lt;b&gt;Corp&lt;/b&gt;</strong>"), html);
    }

    @Test
    void what_nobody_can_take_is_failed_with_a_reason() {
        assertEquals(
                new Outcome.Failed("the receiver broke: IllegalArgumentException"),
                receivers.deliver(delivery(Receiver.EVENTS, NOTICE)));
        assertEquals(
                new Outcome.Failed("no letter is written for this kind of signal"),
                receivers.deliver(delivery(Receiver.MAIL, new Signal.SsoEnabled(ACME, OKTA))));
        assertEquals(
                new Outcome.Failed("no mail server is configured"),
                receivers(Optional.empty()).deliver(delivery(Receiver.MAIL, NOTICE)));
    }
}
