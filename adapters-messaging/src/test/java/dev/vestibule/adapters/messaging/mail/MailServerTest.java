package dev.vestibule.adapters.messaging.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.messaging.mail.MailServer.Login;
import dev.vestibule.adapters.messaging.mail.MailServer.Protection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {
    @Test
    void both_schemes_have_their_port_and_protection() {
        assertEquals(
                Optional.of(new MailServer("mail.example.com", 587, Protection.STARTTLS, Optional.empty())),
                MailServer.parse("smtp://mail.example.com"));
        assertEquals(
                Optional.of(new MailServer("mail.example.com", 465, Protection.TLS, Optional.empty())),
                MailServer.parse("smtps://mail.example.com/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp://localhost:25", "smtp://127.0.0.1:25", "smtp://[::1]:25"})
    void only_this_machine_is_spoken_to_without_tls(String url) {
        assertEquals(Protection.LOOPBACK, MailServer.parse(url).orElseThrow().protection());
    }

    @Test
    void user_and_password_are_percent_decoded() {
        MailServer server = MailServer.parse("smtp://me%40example.com:p%3A+s@mail.example.com:2525")
                .orElseThrow();

        assertEquals(Optional.of(new Login("me@example.com", "p:+s")), server.login());
        assertEquals(2525, server.port());
        assertFalse(server.toString().contains("p:+s"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mail.example.com",
                "mail.example.com:25",
                "smtp://",
                "smtp://user@mail.example.com",
                "smtp://mail.example.com/path",
                "smtp://mail.example.com?tls=no",
                "smtp://a b"
            })
    void anything_else_is_no_mail_server(String url) {
        assertTrue(MailServer.parse(url).isEmpty());
    }
}
