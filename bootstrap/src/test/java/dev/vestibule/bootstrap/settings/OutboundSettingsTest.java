package dev.vestibule.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.idp.outbound.AddressBlock;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboundSettingsTest {
    private static final Given SERVED = Given.NOTHING.with("vestibule.base-url", "https://login.example.com");

    @TempDir
    private Path folder;

    private static List<String> allowed(Settings settings) {
        return settings.outbound().allow().stream().map(AddressBlock::text).toList();
    }

    @Test
    void defaults() {
        assertEquals(
                new OutboundSettings(List.of(), Optional.empty(), List.of()),
                SERVED.in(Mode.SERVE).outbound());
        assertEquals(List.of("127.0.0.0/8", "::1"), allowed(Given.NOTHING.in(Mode.DEV)));
    }

    @Test
    void every_property_name() {
        Path pem = Pem.certificate(folder);

        Settings settings = SERVED.with("vestibule.outbound-allow", "127.0.0.1/32,10.2.0.0/16")
                .with("vestibule.trusted-ca-file", pem.toString())
                .with("vestibule.dns-servers", "10.0.0.53,fd00::53")
                .in(Mode.SERVE);

        assertEquals(List.of("127.0.0.1/32", "10.2.0.0/16"), allowed(settings));
        assertEquals(Optional.of(pem), settings.outbound().trustedCaFile());
        assertEquals(
                List.of(InetAddress.ofLiteral("10.0.0.53"), InetAddress.ofLiteral("fd00::53")),
                settings.outbound().dnsServers());
    }

    @Test
    void what_cannot_be_read_is_refused() {
        SERVED.with("vestibule.outbound-allow", "everything").refusal(Mode.SERVE, "VESTIBULE_OUTBOUND_ALLOW");
        SERVED.with("vestibule.outbound-allow", "127.1").refusal(Mode.SERVE, "VESTIBULE_OUTBOUND_ALLOW");
        SERVED.with("vestibule.trusted-ca-file", "/none.pem").refusal(Mode.SERVE, "VESTIBULE_TRUSTED_CA_FILE");
        SERVED.with("vestibule.dns-servers", "ns.example.com").refusal(Mode.SERVE, "VESTIBULE_DNS_SERVERS");
    }
}
