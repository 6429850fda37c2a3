package dev.vestibule.adapters.messaging.mail;

import dev.vestibule.domain.user.EmailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A letter as the message that goes over the wire (RFC 5322; multipart/alternative, RFC 2046 §5.1.4).
final class Envelope {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Envelope() {}

    /// Whether each value may stand in a header: no line break and no other control character, so that nobody who
    /// chose a name adds a header or a recipient (CWE-93).
    static boolean isSafe(Letter letter) {
        return (letter.id() + letter.subject() + letter.recipient())
                .codePoints()
                .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    static MimeMessage message(Session session, EmailAddress sender, Letter letter, Instant now)
            throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(sender.text()));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.recipient().text()));
        message.setSubject(letter.subject(), UTF_8);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(alternatives(letter));
        message.saveChanges();
        message.setHeader("Date", DATE.format(now));
        message.setHeader("Message-ID", "<" + letter.id() + "@" + sender.domain() + ">");
        return message;
    }

    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }
}
