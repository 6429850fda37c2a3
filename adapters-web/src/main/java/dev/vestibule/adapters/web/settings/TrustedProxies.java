package dev.vestibule.adapters.web.settings;

import java.net.InetAddress;
import java.util.List;

/// Whose word about a client's address is believed.
public record TrustedProxies(List<Network> networks) {
    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    public boolean includes(InetAddress address) {
        return networks.stream().anyMatch(network -> network.includes(address));
    }
}
