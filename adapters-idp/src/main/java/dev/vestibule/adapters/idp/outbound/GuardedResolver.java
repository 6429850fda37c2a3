package dev.vestibule.adapters.idp.outbound;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.domain.flow.Refusal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/// Hands the client nothing but addresses that may be called, for names and for every way to write an address. The
/// client connects to exactly these, so a name that changes its mind between check and connect gains nothing.
final class GuardedResolver implements DnsResolver {
    private final NameService names;
    private final Predicate<InetAddress> admitted;

    GuardedResolver(NameService names, Predicate<InetAddress> admitted) {
        this.names = names;
        this.admitted = admitted;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> open =
                names.addressesOf(host).stream().filter(admitted).toList();
        if (open.isEmpty()) {
            throw new AddressRefused(host);
        }
        return open.toArray(InetAddress[]::new);
    }

    /// Whether a call would be refused, as far as can be told before it: a name that is not known may be tomorrow.
    Checked<CallTarget> examine(CallTarget target) {
        try {
            resolve(target.host());
            return Checked.passed(target);
        } catch (AddressRefused _) {
            return Checked.refused(Refusal.IDP_ADDRESS_REFUSED, "no address of the host may be called");
        } catch (UnknownHostException _) {
            return Checked.passed(target);
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return List.of(resolve(host)).stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// None of the host's addresses may be called. The client's interface leaves no other way to say so.
    static final class AddressRefused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        AddressRefused(String host) {
            super(host);
        }
    }
}
