package dev.vestibule.adapters.idp.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Turns a host into addresses. Unguarded.
@FunctionalInterface
interface NameService {
    NameService SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
