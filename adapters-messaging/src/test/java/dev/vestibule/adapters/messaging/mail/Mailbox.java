package dev.vestibule.adapters.messaging.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.server.SMTPServer;

/// A mail server on a free loopback port that keeps what it gets.
public final class Mailbox implements AutoCloseable {
    private final List<MimeMessage> mails = new CopyOnWriteArrayList<>();
    private final SMTPServer server = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((_, _, _, bytes) -> mails.add(parse(bytes)))
            .build();

    public static Mailbox open() {
        var mailbox = new Mailbox();
        mailbox.server.start();
        return mailbox;
    }

    private static MimeMessage parse(byte[] bytes) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException cause) {
            throw new IllegalStateException(cause);
        }
    }

    public MailServer address() {
        return new MailServer("127.0.0.1", server.getPortAllocated(), MailServer.Protection.LOOPBACK, Optional.empty());
    }

    public List<MimeMessage> mails() {
        return mails;
    }

    @Override
    public void close() {
        server.stop();
    }
}
