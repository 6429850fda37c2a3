package dev.vestibule.bootstrap;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.server.SMTPServer;

/// A mail server that remembers which messages it got, and for whom.
final class MailDrop implements AutoCloseable {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID:\\s*<([^@>]+)@");

    private final Map<String, Set<String>> recipients = new ConcurrentHashMap<>();
    private final SMTPServer server = SMTPServer.port(0)
            .bindAddress(InetAddress.ofLiteral("127.0.0.1"))
            .messageHandler((_, _, to, bytes) -> keep(to, bytes))
            .build();

    static MailDrop open() {
        var drop = new MailDrop();
        drop.server.start();
        return drop;
    }

    private void keep(String to, byte[] bytes) {
        Matcher matcher = MESSAGE_ID.matcher(new String(bytes, StandardCharsets.UTF_8));
        String id = matcher.find() ? matcher.group(1) : "without an id";
        recipients.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(to);
    }

    Map<String, String> settings() {
        return Map.of(
                "VESTIBULE_SMTP_URL",
                "smtp://127.0.0.1:" + server.getPortAllocated(),
                "VESTIBULE_MAIL_FROM",
                "vestibule@vestibule.example");
    }

    /// By the message's id; a message that came several times came to the same people.
    Map<String, Set<String>> recipients() {
        return recipients;
    }

    @Override
    public void close() {
        server.stop();
    }
}
