package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.oidc.Kept.Copy;
import dev.vestibule.adapters.idp.outbound.HttpCall;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.adapters.idp.outbound.RecentlyUsed;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.EndpointSource;
import dev.vestibule.domain.provider.Issuer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Finds out where a provider's endpoints are (OpenID Connect Discovery 1.0 §4), and remembers it for some minutes.
final class Discovery {
    static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private static final int PROVIDERS = 10_000;

    private final OutboundHttp http;
    private final MetadataReader reader;
    private final InstantSource clock;
    private final Delay delay;
    private final RecentlyUsed<ProviderSource, Known> known = new RecentlyUsed<>(PROVIDERS);

    Discovery(OutboundHttp http, RelyingParty self, InstantSource clock, Delay delay) {
        this.http = http;
        this.reader = new MetadataReader(http, self);
        this.clock = clock;
        this.delay = delay;
    }

    private record Known(Kept<ProviderMetadata> metadata, FetchBudget budget, InstantSource clock) {
        private Optional<Duration> spare() {
            return budget.forSeenBefore(clock.instant());
        }
    }

    Checked<ProviderMetadata> find(ProviderSource source) {
        return known(source).metadata().current().map(Copy::value);
    }

    /// What the provider says now, because what it said before does not seem to hold any more; bounded, so that a
    /// provider that is always wrong is not asked each time.
    Checked<ProviderMetadata> findAgain(ProviderSource source) {
        Known known = known(source);
        return known.metadata()
                .current()
                .then(copy -> known.metadata().after(copy.version(), known::spare, Checked.passed(copy)))
                .map(Copy::value);
    }

    private Known known(ProviderSource source) {
        return known.of(
                source, asked -> new Known(new Kept<>(() -> read(asked), clock, delay), new FetchBudget(), clock));
    }

    /// Asks the provider, whatever is remembered, and remembers nothing. Where an admin said what there is to know, the
    /// provider is not asked, and the admin is believed no further than it would be.
    Checked<ProviderMetadata> read(ProviderSource source) {
        return switch (source.endpoints()) {
            case EndpointSource.Discovered() -> discovered(source);
            case EndpointSource.Configured configured ->
                reader.read(source, ConfiguredMetadata.of(source.issuer(), configured));
        };
    }

    private Checked<ProviderMetadata> discovered(ProviderSource source) {
        return location(source.issuer())
                .then(url ->
                        http.exchange(source.provider(), new HttpCall.Get(url, "application/json", Optional.empty())))
                .then(answer -> Documents.ofOk(answer, Refusal.DISCOVERY_INVALID))
                .then(document -> reader.read(source, document));
    }

    /// An issuer is a URL without query and fragment (§2, §4.1); a slash at its end does not double.
    private static Checked<URI> location(Issuer issuer) {
        return MetadataReader.parse(issuer.value())
                .filter(url -> url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null)
                .map(_ -> URI.create(issuer.value().replaceAll("/$", "") + WELL_KNOWN))
                .map(Checked::passed)
                .orElseGet(() -> Checked.refused(Refusal.DISCOVERY_INVALID, "the issuer is not a plain URL"));
    }
}
