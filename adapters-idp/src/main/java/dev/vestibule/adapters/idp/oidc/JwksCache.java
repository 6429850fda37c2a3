package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.oidc.Kept.Copy;
import dev.vestibule.adapters.idp.outbound.HttpCall;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.adapters.idp.outbound.RecentlyUsed;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The keys of providers, from the configured source only. A key id that is not there has the source asked again at
/// once (OpenID Connect Core 1.0 §10.1.1), within a budget of each provider's own.
final class JwksCache {
    private static final int PROVIDERS = 10_000;
    private static final int MISSED_IDS = 64;

    private final OutboundHttp http;
    private final InstantSource clock;
    private final Delay delay;
    private final RecentlyUsed<ProviderId, Remembered> remembered = new RecentlyUsed<>(PROVIDERS);

    JwksCache(OutboundHttp http, InstantSource clock, Delay delay) {
        this.http = http;
        this.clock = clock;
        this.delay = delay;
    }

    /// What is remembered of one provider: the keys of the source that was asked for last, and what all its sources may
    /// still cost. Whoever moves their keys about gains nothing by it.
    private record Remembered(RecentlyUsed<ProviderSource.Keys, Known> newest, FetchBudget budget) {}

    /// `missed` counts how often a key id was looked for in vain.
    private record Known(Kept<KeySet> keys, FetchBudget budget, RecentlyUsed<String, AtomicInteger> missed) {
        private Optional<Duration> waitForKey(Optional<String> keyId, Instant now) {
            boolean firstSeen =
                    missed.of(keyId.orElse(""), _ -> new AtomicInteger()).getAndIncrement() == 0;
            return firstSeen ? Optional.of(budget.forFirstSeen(now)) : budget.forSeenBefore(now);
        }
    }

    Checked<Copy<KeySet>> current(ProviderSource.Keys source) {
        return known(source).keys().current();
    }

    /// What others have asked for since, without asking the provider for it; else what was seen.
    Copy<KeySet> arriving(ProviderSource.Keys source, Copy<KeySet> seen) {
        return known(source)
                .keys()
                .after(seen.version(), Optional::empty, Checked.passed(seen))
                .fold(copy -> copy, _ -> seen);
    }

    /// For a key id that the keys at hand do not have.
    Checked<Copy<KeySet>> lookedForAgain(ProviderSource.Keys source, Copy<KeySet> seen, Optional<String> keyId) {
        Known known = known(source);
        return known.keys().after(seen.version(), () -> known.waitForKey(keyId, clock.instant()), askedEnough());
    }

    /// For a signature that the keys at hand do not verify: a provider may have kept the id and changed the key.
    Checked<Copy<KeySet>> readAgain(ProviderSource.Keys source, Copy<KeySet> seen) {
        Known known = known(source);
        return known.keys().after(seen.version(), () -> known.budget().forSeenBefore(clock.instant()), askedEnough());
    }

    private static Checked<Copy<KeySet>> askedEnough() {
        return Checked.refused(Refusal.KEY_NOT_FOUND, "no such key, and the provider was asked for its keys enough");
    }

    private Known known(ProviderSource.Keys source) {
        Remembered provider = remembered.of(
                source.source().provider(), _ -> new Remembered(new RecentlyUsed<>(1), new FetchBudget()));
        return provider.newest()
                .of(
                        source,
                        asked -> new Known(
                                new Kept<>(() -> read(asked), clock, delay),
                                provider.budget(),
                                new RecentlyUsed<>(MISSED_IDS)));
    }

    /// Asks the provider, whatever is remembered, and remembers nothing.
    Checked<KeySet> read(ProviderSource.Keys source) {
        return http.exchange(
                        source.source().provider(),
                        new HttpCall.Get(
                                source.jwksUri(), "application/jwk-set+json, application/json", Optional.empty()))
                .then(answer -> Documents.ofOk(answer, Refusal.IDP_RESPONSE_INVALID))
                .then(JwksReader::read);
    }
}
