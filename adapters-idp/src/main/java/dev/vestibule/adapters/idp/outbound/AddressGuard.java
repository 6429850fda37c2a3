package dev.vestibule.adapters.idp.outbound;

import inet.ipaddr.IPAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which addresses may be called. Everything that is not public is refused, except for what the operator opened.
final class AddressGuard {
    /// IPv4 that is not public (RFC 6890 §2.2.2 and the IANA registry it set up), and Azure's metadata address,
    /// which lies in a public range.
    private static final List<IPAddress> CLOSED_IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /// The only public IPv6 (RFC 4291 §2.4). So mapped, NAT64, local, site and multicast forms are closed unnamed.
    private static final List<IPAddress> GLOBAL_IPV6 = ranges("2000::/3");

    /// What is not public in it: protocol assignments with Teredo, documentation, and 6to4, which can spell any IPv4.
    private static final List<IPAddress> CLOSED_IPV6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<IPAddress> opened;

    AddressGuard(Set<AddressBlock> opened) {
        this.opened = opened.stream().map(AddressBlock::range).toList();
    }

    /// Whether it may be called over TLS.
    boolean admits(InetAddress address) {
        IPAddress called = AddressBlock.of(address);
        return isPublic(called) || contains(opened, called);
    }

    /// Whether it may be called in the clear, too.
    boolean admitsPlain(InetAddress address) {
        return contains(opened, AddressBlock.of(address));
    }

    private static boolean isPublic(IPAddress called) {
        return called.isIPv4()
                ? !contains(CLOSED_IPV4, called)
                : contains(GLOBAL_IPV6, called) && !contains(CLOSED_IPV6, called);
    }

    private static boolean contains(List<IPAddress> ranges, IPAddress called) {
        return ranges.stream().anyMatch(range -> range.contains(called));
    }

    private static List<IPAddress> ranges(String... blocks) {
        return Stream.of(blocks).map(AddressBlock::new).map(AddressBlock::range).toList();
    }
}
