package dev.vestibule.adapters.idp.outbound;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// A range of addresses, written as one address or with a prefix length (RFC 4632 §3.1).
public record AddressBlock(String text) {
    private static final IPAddressStringParameters PLAIN = plain();

    public AddressBlock {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("not an address or address block: " + text);
        }
    }

    public static boolean isWellFormed(String text) {
        return new IPAddressString(text, PLAIN).isValid();
    }

    /// Blocks separated by commas or blanks, as a setting has them.
    public static Set<AddressBlock> parseAll(String setting) {
        return Arrays.stream(setting.split("[,\\s]+", -1))
                .filter(part -> !part.isEmpty())
                .map(AddressBlock::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The range itself; a prefix always means its whole block, whatever stands behind it.
    IPAddress range() {
        return new IPAddressString(text, PLAIN).getAddress().toPrefixBlock();
    }

    static IPAddress of(InetAddress address) {
        return new IPAddressString(withoutZone(address), PLAIN).getAddress();
    }

    private static String withoutZone(InetAddress address) {
        return address.getHostAddress().split("%", 2)[0];
    }

    /// None of the forms that the library would also read: wildcards, decimal, octal or shortened IPv4, empty as local.
    private static IPAddressStringParameters plain() {
        return new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowPrefixOnly(false)
                .allowMask(false)
                .allow_inet_aton(false)
                .setRangeOptions(RangeParameters.NO_RANGE)
                .toParams();
    }
}
