package dev.vestibule.bootstrap.dev.inbox;

import dev.vestibule.adapters.messaging.mail.MailServer;
import dev.vestibule.adapters.messaging.mail.MailServer.Protection;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A mail server on a free port of this machine that delivers to nobody and keeps the newest mails in memory.
public final class Inbox implements AutoCloseable {
    static final int KEPT = 200;

    private final ConcurrentLinkedDeque<ReceivedMail> mails = new ConcurrentLinkedDeque<>();
    private final AtomicInteger received = new AtomicInteger();
    private final InstantSource clock;
    private final SMTPServer server;

    private Inbox(InstantSource clock) {
        this.clock = clock;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.ofLiteral("127.0.0.1"))
                .messageHandler((_, from, to, bytes) -> receive(from, to, bytes))
                .build();
    }

    public static Inbox open(InstantSource clock) {
        var inbox = new Inbox(clock);
        inbox.server.start();
        return inbox;
    }

    public MailServer address() {
        return new MailServer("127.0.0.1", server.getPortAllocated(), Protection.LOOPBACK, Optional.empty());
    }

    private void receive(String from, String to, byte[] bytes) throws RejectException {
        mails.addFirst(read(from, to, bytes));
        while (mails.size() > KEPT) {
            mails.pollLast();
        }
    }

    private ReceivedMail read(String from, String to, byte[] bytes) throws RejectException {
        try {
            MailParser parser = MailParser.of(bytes);
            return new ReceivedMail(
                    received.incrementAndGet(),
                    clock.instant(),
                    from,
                    to,
                    parser.subject(),
                    parser.body("text/plain"),
                    parser.body("text/html"));
        } catch (MessagingException | IOException cause) {
            throw new RejectException(554, "not a mail: " + cause.getClass().getSimpleName());
        }
    }

    /// Newest first.
    public List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    @Override
    public void close() {
        server.stop();
    }
}
