package dev.vestibule.domain.provider;

import static dev.vestibule.domain.Examples.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OidcChangeTest {
    private static final Issuer ELSEWHERE = new Issuer("https://elsewhere.example");
    private static final ClientKey KEY = new ClientKey(
            new PublicJwk(SigningAlgorithm.ES256, "k1", Map.of("kty", "EC")), new PrivateJwk(Map.of("d", "hush")));
    private static final ClientSecret LONG = new ClientSecret("s".repeat(32));
    private static final ClientSecret SHORT = new ClientSecret("s".repeat(31));

    @Test
    void what_a_provider_is_trusted_by_is_named() {
        assertTrue(OidcChange.ofIssuer(ELSEWHERE).namesTrust());
        assertTrue(ofClient("other").namesTrust());
        assertTrue(OidcChange.NONE.withTenant(config().tenant()).namesTrust());
        assertTrue(OidcChange.NONE.withEndpoints(config().endpoints()).namesTrust());
    }

    @Test
    void what_it_is_asked_with_is_not() {
        assertFalse(OidcChange.NONE.namesTrust());
        assertFalse(OidcChange.NONE.withCredential(LONG).namesTrust());
        assertFalse(OidcChange.NONE.withRequests(RequestSettingsChange.NONE).namesTrust());
    }

    @Test
    void a_change_changes_what_it_names_and_nothing_else() {
        OidcConfig changed = OidcChange.ofIssuer(ELSEWHERE).appliedTo(config());

        assertEquals(ELSEWHERE, changed.issuer());
        assertEquals(config(), OidcChange.ofIssuer(config().issuer()).appliedTo(changed));
    }

    @Test
    void a_key_in_place_of_a_secret_brings_its_method_and_back() {
        OidcConfig withKey = OidcChange.NONE.withCredential(KEY).appliedTo(config());

        assertEquals(ClientAuthentication.PRIVATE_KEY_JWT, withKey.clientAuthentication());
        assertEquals(
                ClientAuthentication.CLIENT_SECRET_BASIC,
                OidcChange.NONE.withCredential(LONG).appliedTo(withKey).clientAuthentication());
    }

    @Test
    void a_secret_in_place_of_another_keeps_the_method() {
        OidcConfig posting = ofMethod(ClientAuthentication.CLIENT_SECRET_POST).appliedTo(config());

        assertEquals(
                ClientAuthentication.CLIENT_SECRET_POST,
                OidcChange.NONE.withCredential(LONG).appliedTo(posting).clientAuthentication());
    }

    @Test
    void a_method_has_to_suit_what_the_client_has() {
        assertTrue(OidcChange.NONE.suits(config()));
        assertTrue(OidcChange.NONE.withCredential(KEY).suits(config()));
        assertFalse(ofMethod(ClientAuthentication.PRIVATE_KEY_JWT).suits(config()));
        assertFalse(ofMethod(ClientAuthentication.CLIENT_SECRET_POST)
                .withCredential(KEY)
                .suits(config()));
    }

    @Test
    void a_secret_signs_only_if_it_is_long_enough() {
        OidcChange signing = ofMethod(ClientAuthentication.CLIENT_SECRET_JWT);

        assertTrue(signing.withCredential(LONG).suits(config()));
        assertFalse(signing.withCredential(SHORT).suits(config()));
        assertFalse(LONG.suits(ClientAuthentication.PRIVATE_KEY_JWT));
        assertTrue(SHORT.suits(ClientAuthentication.CLIENT_SECRET_BASIC));
    }

    @Test
    void a_public_key_has_nothing_private_and_has_a_name() {
        assertThrows(IllegalArgumentException.class, () -> publicJwk("k1", Map.of("kty", "EC", "d", "hush")));
        assertThrows(IllegalArgumentException.class, () -> publicJwk("k1", Map.of("crv", "P-256")));
        assertThrows(IllegalArgumentException.class, () -> publicJwk(" ", Map.of("kty", "EC")));
        assertThrows(IllegalArgumentException.class, () -> publicJwk("k".repeat(256), Map.of("kty", "EC")));
        assertEquals(
                255, publicJwk("k".repeat(255), Map.of("kty", "EC")).keyId().length());
    }

    @Test
    void a_private_key_is_not_printed() {
        assertEquals("PrivateJwk[hidden]", KEY.privateJwk().toString());
    }

    private static PublicJwk publicJwk(String keyId, Map<String, String> numbers) {
        return new PublicJwk(SigningAlgorithm.ES256, keyId, numbers);
    }

    private static OidcChange ofClient(String clientId) {
        return change(Optional.of(clientId), Optional.empty());
    }

    private static OidcChange ofMethod(ClientAuthentication method) {
        return change(Optional.empty(), Optional.of(method));
    }

    private static OidcChange change(Optional<String> clientId, Optional<ClientAuthentication> method) {
        return new OidcChange(
                Optional.empty(),
                clientId,
                Optional.empty(),
                Optional.empty(),
                method,
                Optional.empty(),
                Optional.empty());
    }
}
