package dev.vestibule.adapters.web.settings;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address, or a network in CIDR form (RFC 4632 §3.1; RFC 4291 §2.3): all addresses whose first `prefixBits` bits
/// are those of `address`.
public record Network(InetAddress address, int prefixBits) {
    /// Dotted quads and IPv6 only, so that no shorthand such as `127.1` means something unexpected.
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

    public Network {
        if (prefixBits < 0 || prefixBits > bitsOf(address)) {
            throw new IllegalArgumentException("a network prefix fits its address");
        }
    }

    public static Optional<Network> parse(String text) {
        String[] parts = text.split("/", -1);
        return parts.length > 2 ? Optional.empty() : parseAddress(parts[0]).flatMap(address -> within(address, parts));
    }

    public static Optional<InetAddress> parseAddress(String text) {
        try {
            return Optional.of(text).filter(ADDRESS.asMatchPredicate()).map(InetAddress::ofLiteral);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Network> within(InetAddress address, String[] parts) {
        int longest = bitsOf(address);
        return parts.length == 1
                ? Optional.of(new Network(address, longest))
                : Optional.of(parts[1])
                        .filter(PREFIX.asMatchPredicate())
                        .map(Integer::valueOf)
                        .filter(bits -> bits <= longest)
                        .map(bits -> new Network(address, bits));
    }

    private static int bitsOf(InetAddress address) {
        return address.getAddress().length * 8;
    }

    boolean includes(InetAddress other) {
        return bitsOf(address) == bitsOf(other) && prefixOf(address).equals(prefixOf(other));
    }

    private BigInteger prefixOf(InetAddress whole) {
        return new BigInteger(1, whole.getAddress()).shiftRight(bitsOf(whole) - prefixBits);
    }

    /// In CIDR form.
    @Override
    public String toString() {
        return address.getHostAddress() + "/" + prefixBits;
    }
}
