package dev.vestibule.adapters.web.guard;

import dev.vestibule.adapters.web.settings.TrustedProxies;
import dev.vestibule.domain.session.ClientAddress;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a request came from: the peer, or what trusted proxies say of whom they speak for. Everybody else's word about
/// it is ignored. Of an IPv6 address only the network counts: one client has a whole one (RFC 6177).
@Singleton
public final class ClientAddresses {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int MAX_HOPS = 20;
    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final TrustedProxies proxies;

    ClientAddresses(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    public ClientAddress of(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        return new ClientAddress(
                network(proxies.includes(peer) ? behind(request, peer) : peer).getHostAddress());
    }

    private static InetAddress network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), IPV6_BYTES);
        try {
            return InetAddress.getByAddress(network);
        } catch (UnknownHostException cause) {
            throw new IllegalStateException("sixteen bytes are an address", cause);
        }
    }

    /// Each proxy appends whom it heard from, so the last address that is not a proxy of ours is the client's.
    private InetAddress behind(HttpRequest<?> request, InetAddress peer) {
        InetAddress client = peer;
        for (String hop : hops(request).reversed()) {
            Optional<InetAddress> address = parse(hop);
            if (address.isEmpty()) {
                return client;
            }
            client = address.orElseThrow();
            if (!proxies.includes(client)) {
                return client;
            }
        }
        return client;
    }

    private static List<String> hops(HttpRequest<?> request) {
        List<String> hops = request.getHeaders().getAll(FORWARDED).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .toList();
        return new ArrayList<>(hops.subList(Math.max(0, hops.size() - MAX_HOPS), hops.size()));
    }

    private static Optional<InetAddress> parse(String hop) {
        return Optional.of(hop).filter(text -> LITERAL.matcher(text).matches()).flatMap(ClientAddresses::literal);
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
