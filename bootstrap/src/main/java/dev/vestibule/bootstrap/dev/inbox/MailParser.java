package dev.vestibule.bootstrap.dev.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/// Reads subject and bodies of a message.
record MailParser(MimeMessage message) {
    static MailParser of(byte[] bytes) throws MessagingException {
        var session = Session.getInstance(new Properties());
        return new MailParser(new MimeMessage(session, new ByteArrayInputStream(bytes)));
    }

    String subject() throws MessagingException {
        return Optional.ofNullable(message.getSubject()).orElse("(no subject)");
    }

    String body(String type) throws MessagingException, IOException {
        return find(message, type).orElse("");
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            return findIn(parts, type);
        }
        return Optional.empty();
    }

    private static Optional<String> findIn(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int index = 0; index < parts.getCount(); index++) {
            BodyPart part = parts.getBodyPart(index);
            Optional<String> found = find(part, type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
