package dev.vestibule.adapters.web.settings;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/// Whose word about a client's address is believed.
public record TrustedProxies(List<Network> networks) {
    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /// Reads addresses and networks such as `10.0.0.0/8` or `::1`.
    public static TrustedProxies of(List<String> texts) {
        return new TrustedProxies(texts.stream().map(Network::parse).toList());
    }

    public boolean includes(InetAddress address) {
        return networks.stream().anyMatch(network -> network.includes(address));
    }

    /// All addresses whose first `prefixBits` bits are those of `address`.
    public record Network(InetAddress address, int prefixBits) {
        public Network {
            if (prefixBits < 0 || prefixBits > address.getAddress().length * 8) {
                throw new IllegalArgumentException("a network prefix fits its address");
            }
        }

        static Network parse(String text) {
            String[] parts = text.strip().split("/", 2);
            var address = InetAddress.ofLiteral(parts[0]);
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * 8;
            return new Network(address, bits);
        }

        boolean includes(InetAddress other) {
            byte[] ours = address.getAddress();
            byte[] theirs = other.getAddress();
            return ours.length == theirs.length && prefixOf(ours).equals(prefixOf(theirs));
        }

        private BigInteger prefixOf(byte[] bytes) {
            return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - prefixBits);
        }
    }
}
