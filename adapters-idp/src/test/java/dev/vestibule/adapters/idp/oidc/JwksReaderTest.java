package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.vestibule.adapters.idp.json.Json;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 7517 §5; RFC 7518 §6.3.1.
class JwksReaderTest {
    private static final BigInteger USUAL_EXPONENT = BigInteger.valueOf(65_537);

    private static KeySet read(byte[] modulus, BigInteger exponent) {
        var key = new Json.Document(Map.of(
                "kty", new Json.Text("RSA"),
                "n", new Json.Text(encoded(modulus)),
                "e", new Json.Text(encoded(exponent.toByteArray()))));
        return JwksReader.read(new Json.Document(Map.of("keys", new Json.Sequence(List.of(key)))))
                .fold(keys -> keys, refused -> fail(refused.detail()));
    }

    private static int readWithId(String id) {
        var key = new Json.Document(Map.of(
                "kty", new Json.Text("RSA"),
                "kid", new Json.Text(id),
                "n", new Json.Text(encoded(modulusOf(2048))),
                "e", new Json.Text(encoded(USUAL_EXPONENT.toByteArray()))));
        return JwksReader.read(new Json.Document(Map.of("keys", new Json.Sequence(List.of(key)))))
                .fold(keys -> keys.keys().size(), refused -> fail(refused.detail()));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// As it is written by who writes the sign, too: with a zero before it.
    private static byte[] modulusOf(int bits) {
        return BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.valueOf(15)).toByteArray();
    }

    private static byte[] padded(byte[] number, int sizeBytes) {
        byte[] padded = new byte[sizeBytes];
        System.arraycopy(number, 0, padded, sizeBytes - number.length, number.length);
        return padded;
    }

    @Nested
    class Rsa_modulus {
        @ParameterizedTest
        @ValueSource(ints = {2048, 3072, 8192})
        void from_2048_to_8192_bits_it_is_kept(int bits) {
            assertEquals(1, read(modulusOf(bits), USUAL_EXPONENT).keys().size());
        }

        @ParameterizedTest
        @ValueSource(ints = {1024, 2047})
        void below_2048_bits_it_is_too_weak(int bits) {
            var keys = read(modulusOf(bits), USUAL_EXPONENT);

            assertEquals(List.of(), keys.keys());
            assertEquals(1, keys.tooWeak());
        }

        @Test
        void it_is_too_weak_however_many_zeros_stand_before_it() {
            assertEquals(1, read(padded(modulusOf(1024), 256), USUAL_EXPONENT).tooWeak());
        }

        @Test
        void beyond_8192_bits_it_is_passed_over() {
            assertEquals(new KeySet(List.of(), 0), read(modulusOf(8193), USUAL_EXPONENT));
        }

        @Test
        void zeros_before_it_do_not_make_it_too_long() {
            assertEquals(
                    1,
                    read(padded(modulusOf(8192), 1100), USUAL_EXPONENT).keys().size());
        }
    }

    @Nested
    class Key_id {
        @Test
        void of_up_to_255_characters_it_is_kept() {
            assertEquals(1, readWithId("k".repeat(255)));
        }

        @Test
        void a_key_with_a_longer_one_is_passed_over() {
            assertEquals(0, readWithId("k".repeat(256)));
        }
    }

    @Nested
    class Rsa_exponent {
        @ParameterizedTest
        @ValueSource(strings = {"3", "17", "65537", "18446744073709551615"})
        void odd_and_of_at_most_64_bits_it_is_kept(BigInteger exponent) {
            assertEquals(1, read(modulusOf(2048), exponent).keys().size());
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "1", "2", "65536", "18446744073709551617"})
        void anything_else_is_passed_over(BigInteger exponent) {
            assertEquals(new KeySet(List.of(), 0), read(modulusOf(2048), exponent));
        }

        @Test
        void one_as_long_as_the_modulus_is_passed_over() {
            assertEquals(new KeySet(List.of(), 0), read(modulusOf(2048), new BigInteger(1, modulusOf(2048))));
        }
    }
}
