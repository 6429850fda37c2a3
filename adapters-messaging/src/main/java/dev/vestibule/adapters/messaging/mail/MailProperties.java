package dev.vestibule.adapters.messaging.mail;

import jakarta.mail.Session;
import java.util.Properties;

/// What the mail library has to be told: it waits for ever and takes plain text unless it is told otherwise.
final class MailProperties {
    private MailProperties() {}

    static Session session(MailServer server, String sender, MailTimeouts timeouts) {
        String protocol = protocol(server);
        var all = new Properties();
        all.put("mail.mime.allowutf8", "true");
        all.put("mail." + protocol + ".from", sender);
        all.put("mail." + protocol + ".auth", String.valueOf(server.login().isPresent()));
        all.put(
                "mail." + protocol + ".connectiontimeout",
                String.valueOf(timeouts.connect().toMillis()));
        all.put("mail." + protocol + ".timeout", String.valueOf(timeouts.read().toMillis()));
        all.put(
                "mail." + protocol + ".writetimeout",
                String.valueOf(timeouts.write().toMillis()));
        all.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        all.put("mail." + protocol + ".starttls.enable", String.valueOf(needsStartTls(server)));
        all.put("mail." + protocol + ".starttls.required", String.valueOf(needsStartTls(server)));
        return Session.getInstance(all);
    }

    static String protocol(MailServer server) {
        return server.protection() == MailServer.Protection.TLS ? "smtps" : "smtp";
    }

    private static boolean needsStartTls(MailServer server) {
        return server.protection() == MailServer.Protection.STARTTLS;
    }
}
