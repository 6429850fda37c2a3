package dev.vestibule.adapters.persistence.outbox;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiversTest {
    @Test
    void a_notice_goes_out_by_mail() {
        var notice = new Signal.LinkNotice(new EmailAddress("alice@acme.example"), "Acme", "Okta");

        assertEquals(List.of("mail"), Receivers.of(notice));
    }

    @Test
    void everything_else_is_logged() {
        assertEquals(List.of("log"), Receivers.of(new Signal.SsoEnabled(ACME.id(), OKTA.id())));
        assertEquals(List.of("log"), Receivers.of(new Signal.UserSignedUp(ACME.id(), ALICE.id(), OKTA.id())));
    }
}
