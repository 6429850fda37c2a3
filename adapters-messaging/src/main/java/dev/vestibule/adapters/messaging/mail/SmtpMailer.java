package dev.vestibule.adapters.messaging.mail;

import dev.vestibule.domain.user.EmailAddress;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/// Hands letters to the operator's mail server (RFC 6409). Waits only so long, and never says anything before the
/// way there is protected.
public final class SmtpMailer {
    private final MailServer server;
    private final EmailAddress sender;
    private final InstantSource clock;
    private final Session session;

    public SmtpMailer(MailServer server, EmailAddress sender, MailTimeouts timeouts, InstantSource clock) {
        this.server = server;
        this.sender = sender;
        this.clock = clock;
        this.session = MailProperties.session(server, sender.text(), timeouts);
    }

    /// May take until all timeouts have passed.
    public Sending send(Letter letter) {
        if (!Envelope.isSafe(letter)) {
            return new Sending.NotTaken("a header would hold a control character");
        }
        try {
            deliver(Envelope.message(session, sender, letter, clock.instant()));
            return new Sending.Taken();
        } catch (MessagingException cause) {
            return new Sending.NotTaken(reason(cause));
        }
    }

    private void deliver(MimeMessage message) throws MessagingException {
        try (Transport transport = session.getTransport(MailProperties.protocol(server))) {
            Optional<MailServer.Login> login = server.login();
            if (login.isPresent()) {
                transport.connect(
                        server.host(),
                        server.port(),
                        login.orElseThrow().user(),
                        login.orElseThrow().reveal());
            } else {
                transport.connect(server.host(), server.port(), null, null);
            }
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /// The library's own messages hold addresses and what the server said, so they stay out.
    private static String reason(MessagingException cause) {
        return switch (cause) {
            case MailConnectException _ -> "the mail server cannot be reached";
            case AuthenticationFailedException _ -> "the mail server refuses the user or password";
            case SMTPSendFailedException failed -> "the mail server refuses the mail: " + failed.getReturnCode();
            case SendFailedException failed -> "the mail server refuses the recipient" + replyCode(failed);
            default -> "the mail server did not take the mail: " + rootCause(cause);
        };
    }

    private static String replyCode(SendFailedException failed) {
        return failed.getNextException() instanceof SMTPAddressFailedException address
                ? ": " + address.getReturnCode()
                : "";
    }

    private static String rootCause(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
