package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CodeFlowTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void a_person_whom_the_provider_signs_in_is_proven() {
        var provider = BENCH.provider();

        var identity = BENCH.proven(provider);

        assertEquals(provider.id(), identity.provider());
        assertEquals(Bench.config(provider).issuer(), identity.issuer());
        assertEquals(new Subject("person-1"), identity.subject());
        assertEquals(new EmailAssertion.Verified(new EmailAddress("person@idp.example")), identity.email());
        assertEquals(Optional.of(new PersonName("Person One")), identity.name());
        assertEquals(List.of(), BENCH.tenant(provider).complaints());
    }

    @Test
    void evidence_of_the_sign_in_is_kept() {
        var evidence = BENCH.proven(BENCH.provider()).evidence();

        assertEquals(Optional.of("idp-session-1"), evidence.idpSession());
        assertEquals(Set.of("pwd", "otp"), evidence.methods());
        assertEquals(Optional.of("urn:example:two"), evidence.contextClass());
        assertEquals(Optional.of(BENCH.clock.instant().minusSeconds(5)), evidence.authenticatedAt());
    }

    /// Every single call has its end; this is about what waits between them, too.
    @Test
    @Timeout(20)
    void a_sign_in_that_waits_for_what_never_comes_is_ended() {
        var provider = BENCH.provider();
        var answer = BENCH.visit(provider);
        try (var http = new OutboundHttp(Bench.settings(Duration.ofMillis(200)))) {
            var waiting = new OidcIdentityProvider(http, Bench.SELF, BENCH.clock, _ -> _ -> {});

            var verified = waiting.verify(
                    new Registration(provider.id(), Bench.config(provider)),
                    answer,
                    Bench.SECRETS,
                    BENCH.clock.instant());

            assertEquals(
                    "IDP_TIMEOUT",
                    verified.<String>fold(
                            _ -> "proven", refused -> refused.refusal().name()));
        }
    }
}
