package dev.vestibule.adapters.idp.outbound;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.domain.flow.Refusal;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// An address whose form lets us call it: absolute, http or https, with a host, without user and fragment.
record CallTarget(URI location, Transport transport) {
    private static final int MAX_PORT = 65_535;

    enum Transport {
        TLS,
        CLEAR
    }

    static Checked<CallTarget> of(URI location) {
        return transport(location)
                .filter(_ -> location.getHost() != null && location.getRawUserInfo() == null)
                .filter(_ -> location.getRawFragment() == null && location.getPort() <= MAX_PORT)
                .map(transport -> Checked.passed(new CallTarget(location, transport)))
                .orElseGet(() -> Checked.refused(Refusal.IDP_ADDRESS_REFUSED, "not an address that may be called"));
    }

    private static Optional<Transport> transport(URI location) {
        String scheme = Optional.ofNullable(location.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "https" -> Optional.of(Transport.TLS);
            case "http" -> Optional.of(Transport.CLEAR);
            default -> Optional.empty();
        };
    }

    /// The host alone: what a log may show.
    String host() {
        return location.getHost();
    }
}
