package dev.vestibule.bootstrap.settings;

import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_DNS_SERVERS;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_OUTBOUND_ALLOW;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_TRUSTED_CA_FILE;

import dev.vestibule.adapters.idp.outbound.AddressBlock;
import dev.vestibule.adapters.web.settings.Network;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whom the service may call: `allow` opens networks inside the deny list, and http to them; `trustedCaFile` adds
/// roots for TLS; `dnsServers` resolve for domain proof, none means the system's.
public record OutboundSettings(List<AddressBlock> allow, Optional<Path> trustedCaFile, List<InetAddress> dnsServers) {
    /// Development mode's own identity provider is on the same machine.
    private static final List<AddressBlock> LOOPBACK =
            List.of(new AddressBlock("127.0.0.0/8"), new AddressBlock("::1"));

    public OutboundSettings {
        allow = List.copyOf(allow);
        dnsServers = List.copyOf(dnsServers);
    }

    static OutboundSettings read(Texts texts, Mode mode) {
        List<AddressBlock> allow = texts.list(
                VESTIBULE_OUTBOUND_ALLOW, OutboundSettings::parse, "addresses or networks such as 10.1.2.3/32");
        return new OutboundSettings(
                allow.isEmpty() && mode == Mode.DEV ? LOOPBACK : allow,
                texts.find(
                        VESTIBULE_TRUSTED_CA_FILE,
                        PemFiles::certificates,
                        "a readable PEM file with at least one certificate"),
                texts.list(VESTIBULE_DNS_SERVERS, Network::parseAddress, "addresses such as 10.0.0.53"));
    }

    private static Optional<AddressBlock> parse(String text) {
        return Optional.of(text).filter(AddressBlock::isWellFormed).map(AddressBlock::new);
    }
}
