package dev.vestibule.bootstrap.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.apikey.ApiKeyToken;
import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.mailbox.MailboxCode;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.session.SessionToken;
import java.util.Base64;
import java.util.HashSet;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class RandomSecretsTest {
    private final RandomSecrets secrets = secrets(1);

    @Test
    void a_session_token_has_256_bits() {
        byte[] bytes = Base64.getUrlDecoder().decode(secrets.newSessionToken().reveal());

        assertEquals(32, bytes.length);
    }

    @Test
    void only_the_digest_of_a_token_is_kept() {
        var token = new SessionToken("abc");

        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                secrets.hash(token).hex());
    }

    @Test
    void a_key_is_recognised_by_its_prefix_and_has_256_bits() {
        String key = secrets.newApiKeyToken().reveal();

        assertTrue(key.startsWith("vst_"), key);
        assertEquals(32, Base64.getUrlDecoder().decode(key.substring(4)).length);
        assertTrue(ApiKeyToken.isWellFormed(key));
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                secrets.hash(new ApiKeyToken("abc")).hex());
    }

    private static RandomSecrets secrets(int key) {
        return new RandomSecrets(new SecretKeySpec(new byte[] {(byte) key}, "HmacSHA256"));
    }

    /// Whoever reads the database must not find the code by trying all.
    @Test
    void a_mailed_code_is_kept_as_a_digest_that_needs_the_key() {
        MailboxCode code = secrets.newMailboxCode();

        assertEquals(secrets.hash(code), secrets(1).hash(new MailboxCode(code.reveal())));
        assertNotEquals(secrets.hash(code), secrets(2).hash(code));
        assertNotEquals(secrets.hash(code), secrets.hash(secrets.newMailboxCode()));
    }

    @Test
    void a_mailed_token_has_256_bits() {
        var token = secrets.newMailedToken();

        assertEquals(32, Base64.getUrlDecoder().decode(token.reveal()).length);
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                secrets.hash(new MailedToken("abc")).hex());
    }

    @Test
    void the_secrets_of_a_flow_are_independent() {
        FlowSecrets flow = secrets.newFlowSecrets();

        assertNotEquals(flow.state(), flow.nonce());
        assertNotEquals(flow.nonce(), flow.codeVerifier());
        assertTrue(flow.codeVerifier().reveal().matches("[A-Za-z0-9._~-]{43,128}"));
    }

    @Test
    void no_two_usernames_are_alike() {
        var seen = new HashSet<>(
                IntStream.range(0, 1000).mapToObj(_ -> secrets.newUsername()).toList());

        assertEquals(1000, seen.size());
    }
}
