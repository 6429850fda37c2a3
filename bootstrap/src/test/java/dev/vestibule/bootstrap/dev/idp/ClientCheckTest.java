package dev.vestibule.bootstrap.dev.idp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.bootstrap.dev.cast.DemoCast;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientCheckTest {
    private static final String SECRET = DemoCast.ACME.clientSecret().reveal();

    private static Optional<String> basic(String credentials) {
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_client_is_known_by_header_or_form() {
        assertTrue(ClientCheck.isClient(DemoCast.ACME, basic("vestibule-acme:" + SECRET), Map.of()));
        assertTrue(ClientCheck.isClient(
                DemoCast.ACME, Optional.empty(), Map.of("client_id", "vestibule-acme", "client_secret", SECRET)));
    }

    @Test
    void anybody_else_is_not() {
        assertFalse(ClientCheck.isClient(DemoCast.ACME, Optional.empty(), Map.of()));
        assertFalse(ClientCheck.isClient(DemoCast.ACME, basic("vestibule-acme:guess"), Map.of()));
        assertFalse(ClientCheck.isClient(DemoCast.ACME, basic("vestibule-acme"), Map.of()));
        assertFalse(ClientCheck.isClient(DemoCast.ACME, Optional.of("Basic %%%"), Map.of()));
        assertFalse(ClientCheck.isClient(DemoCast.GLOBEX, basic("vestibule-acme:" + SECRET), Map.of()));
    }
}
