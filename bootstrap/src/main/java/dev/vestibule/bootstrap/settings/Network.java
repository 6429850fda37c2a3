package dev.vestibule.bootstrap.settings;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address, or a network in CIDR form (RFC 4632 §3.1; RFC 4291 §2.3).
public record Network(InetAddress address, int prefixLength) {
    /// Dotted quads and IPv6 only, so that no shorthand such as `127.1` means something unexpected.
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public static Optional<Network> parse(String text) {
        String[] parts = text.split("/", -1);
        return parts.length > 2 ? Optional.empty() : parseAddress(parts[0]).flatMap(address -> within(address, parts));
    }

    static Optional<InetAddress> parseAddress(String text) {
        try {
            return Optional.of(text).filter(ADDRESS.asMatchPredicate()).map(InetAddress::ofLiteral);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Network> within(InetAddress address, String[] parts) {
        int longest = address instanceof Inet4Address ? 32 : 128;
        return parts.length == 1
                ? Optional.of(new Network(address, longest))
                : Numbers.parse(parts[1], 0, longest).map(prefix -> new Network(address, prefix));
    }

    /// In CIDR form.
    @Override
    public String toString() {
        return address.getHostAddress() + "/" + prefixLength;
    }
}
