package dev.vestibule.adapters.idp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.vestibule.adapters.idp.testing.SigningKey;
import dev.vestibule.application.port.out.world.ClientKeys.Reading;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.PrivateJwk;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.math.BigInteger;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClientKeyRingTest {
    private static final ClientKeyRing RING = new ClientKeyRing();
    private static final ClientKey RSA = RING.make(SigningAlgorithm.RS256);
    private static final ClientKey ELLIPTIC = RING.make(SigningAlgorithm.ES256);

    private static Map<String, String> members(ClientKey key, Consumer<Map<String, String>> change) {
        Map<String, String> members = new HashMap<>(key.privateJwk().reveal());
        change.accept(members);
        return members;
    }

    private static Reading read(ClientKey key, Consumer<Map<String, String>> change) {
        return RING.read(new PrivateJwk(members(key, change)));
    }

    private static ClientKey usable(ClientKey key, Consumer<Map<String, String>> change) {
        return assertInstanceOf(Reading.Usable.class, read(key, change)).key();
    }

    private static String reason(Reading reading) {
        return assertInstanceOf(Reading.Unusable.class, reading).reason();
    }

    @ParameterizedTest
    @EnumSource(names = {"PS256", "ES256", "ES384", "ES512", "EDDSA"})
    void what_is_made_can_be_brought_again(SigningAlgorithm algorithm) {
        ClientKey made = RING.make(algorithm);
        String alg = algorithm == SigningAlgorithm.EDDSA ? "EdDSA" : algorithm.name();

        assertEquals(made, usable(made, members -> members.put("alg", alg)));
        assertFalse(made.publicJwk().numbers().containsKey("d"));
        assertFalse(made.toString().contains(made.privateJwk().reveal().get("d")));
        assertNotEquals(made, RING.make(algorithm));
    }

    @ParameterizedTest
    @CsvSource({"RS256, RS256", "ES256, ES256", "ES384, ES384", "ES512, ES512", "EDDSA, EDDSA"})
    void a_key_without_alg_is_for_the_usual_one_of_its_kind(SigningAlgorithm made, SigningAlgorithm usual) {
        ClientKey key = made == SigningAlgorithm.RS256 ? RSA : RING.make(made);

        assertEquals(usual, usable(key, _ -> {}).publicJwk().algorithm());
    }

    @Test
    void a_key_keeps_the_id_that_it_has() {
        assertEquals(
                "ours",
                usable(ELLIPTIC, members -> members.put("kid", "ours"))
                        .publicJwk()
                        .keyId());
    }

    @Test
    void a_public_key_is_none_to_sign_with() {
        assertEquals("has no private part", reason(read(ELLIPTIC, members -> members.remove("d"))));
    }

    @Test
    void an_alg_of_another_type_or_curve_is_refused() {
        String reason = "has an alg that is not for its type or curve";

        assertEquals(reason, reason(read(ELLIPTIC, members -> members.put("alg", "ES384"))));
        assertEquals(reason, reason(read(ELLIPTIC, members -> members.put("alg", "RS256"))));
        assertEquals(reason, reason(read(RSA, members -> members.put("alg", "ES256"))));
        assertEquals(reason, reason(read(RSA, members -> members.put("alg", "HS256"))));
    }

    @Test
    void halves_of_two_pairs_are_no_pair() {
        String reason = "has halves that do not belong together";
        String otherElliptic =
                RING.make(SigningAlgorithm.ES256).privateJwk().reveal().get("d");
        ClientKey edwards = RING.make(SigningAlgorithm.EDDSA);
        String otherEdwards =
                RING.make(SigningAlgorithm.EDDSA).privateJwk().reveal().get("d");

        assertEquals(reason, reason(read(ELLIPTIC, members -> members.put("d", otherElliptic))));
        assertEquals(reason, reason(read(edwards, members -> members.put("d", otherEdwards))));
    }

    @ParameterizedTest
    @CsvSource({"p, AA", "q, AQ", "dp, AA", "qi, AAAA"})
    void numbers_that_make_no_rsa_key_are_refused(String name, String value) {
        assertInstanceOf(Reading.Unusable.class, read(RSA, members -> members.put(name, value)));
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_refused() {
        assertEquals("is not a key of its type", reason(read(ELLIPTIC, members -> members.put("x", "AAAA"))));
        assertEquals("is not a key of its type", reason(read(ELLIPTIC, members -> members.remove("kty"))));
        assertInstanceOf(Reading.Unusable.class, RING.read(new PrivateJwk(Map.of("kty", "oct", "k", "c2VjcmV0"))));
    }

    @Test
    void an_rsa_key_below_2048_bits_is_refused() {
        assertEquals("is an RSA key below 2048 bits", reason(RING.read(rsa(1024))));
        assertInstanceOf(Reading.Usable.class, RING.read(rsa(2048)));
    }

    private static PrivateJwk rsa(int bits) {
        var key = (RSAPrivateCrtKey) SigningKey.rsa("id", "RS256", bits).pair().getPrivate();
        return new PrivateJwk(Map.of(
                "kty",
                "RSA",
                "n",
                number(key.getModulus()),
                "e",
                number(key.getPublicExponent()),
                "d",
                number(key.getPrivateExponent())));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
