package dev.vestibule.adapters.idp.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final AddressGuard CLOSED = new AddressGuard(Set.of());

    @Nested
    class Without_an_allow_list {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0.0.0.0",
                    "0.1.2.3",
                    "10.0.0.1",
                    "10.255.255.255",
                    "100.64.0.1",
                    "100.100.100.200",
                    "100.127.255.255",
                    "127.0.0.1",
                    "127.255.255.254",
                    "168.63.129.16",
                    "169.254.0.1",
                    "169.254.169.254",
                    "172.16.0.1",
                    "172.31.255.255",
                    "192.0.0.192",
                    "192.0.2.1",
                    "192.88.99.1",
                    "192.168.0.1",
                    "198.18.0.1",
                    "198.19.255.255",
                    "198.51.100.1",
                    "203.0.113.1",
                    "224.0.0.1",
                    "239.255.255.255",
                    "240.0.0.1",
                    "255.255.255.255",
                    "::",
                    "::1",
                    "::7f00:1",
                    "::ffff:127.0.0.1",
                    "::ffff:10.0.0.1",
                    "::ffff:169.254.169.254",
                    "::ffff:0:127.0.0.1",
                    "64:ff9b::7f00:1",
                    "64:ff9b::a9fe:a9fe",
                    "64:ff9b:1::1",
                    "100::1",
                    "2001::1",
                    "2001:0:7f00:1::",
                    "2001:10::1",
                    "2001:20::1",
                    "2001:db8::1",
                    "2002:7f00:1::",
                    "2002:a9fe:a9fe::",
                    "3fff::1",
                    "5f00::1",
                    "fc00::1",
                    "fd00:ec2::254",
                    "fe80::1",
                    "fec0::1",
                    "ff02::1"
                })
        void what_is_not_public_is_closed(String address) {
            assertFalse(CLOSED.admits(InetAddress.ofLiteral(address)));
            assertFalse(CLOSED.admitsPlain(InetAddress.ofLiteral(address)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1.1.1.1",
                    "9.255.255.255",
                    "11.0.0.0",
                    "100.63.255.255",
                    "100.128.0.0",
                    "126.255.255.255",
                    "128.0.0.1",
                    "168.63.129.15",
                    "172.15.255.255",
                    "172.32.0.0",
                    "192.0.1.1",
                    "192.167.255.255",
                    "198.17.255.255",
                    "198.20.0.0",
                    "223.255.255.255",
                    "::ffff:1.1.1.1",
                    "2001:200::1",
                    "2606:4700:4700::1111",
                    "2a00:1450::1"
                })
        void what_is_public_is_open_over_tls_only(String address) {
            assertTrue(CLOSED.admits(InetAddress.ofLiteral(address)));
            assertFalse(CLOSED.admitsPlain(InetAddress.ofLiteral(address)));
        }
    }

    @Nested
    class With_an_allow_list {
        private final AddressGuard guard =
                new AddressGuard(AddressBlock.parseAll("10.1.0.0/16, 127.0.0.1 fd00:1::/32,10.9.9.9/24"));

        @ParameterizedTest
        @ValueSource(strings = {"10.1.2.3", "127.0.0.1", "::ffff:127.0.0.1", "fd00:1::5", "10.9.9.1"})
        void what_the_operator_opened_is_open_in_the_clear_too(String address) {
            assertTrue(guard.admits(InetAddress.ofLiteral(address)));
            assertTrue(guard.admitsPlain(InetAddress.ofLiteral(address)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"10.2.0.1", "127.0.0.2", "::1", "fd00:2::5", "169.254.169.254"})
        void the_rest_stays_closed(String address) {
            assertFalse(guard.admits(InetAddress.ofLiteral(address)));
        }
    }

    @Nested
    class Settings {
        @Test
        void nothing_opens_nothing() {
            assertEquals(Set.of(), AddressBlock.parseAll("  "));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "*",
                    "10.*",
                    "10.0.0.0-10.0.0.9",
                    "localhost",
                    "127.1",
                    "0x7f.0.0.1",
                    "2130706433",
                    "/8",
                    "10.0.0.0/33",
                    "all"
                })
        void what_is_no_plain_address_or_block_is_refused(String text) {
            assertThrows(IllegalArgumentException.class, () -> new AddressBlock(text));
        }
    }
}
