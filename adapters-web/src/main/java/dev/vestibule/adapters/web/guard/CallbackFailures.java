package dev.vestibule.adapters.web.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.ClientAddress;
import io.github.bucket4j.Bucket;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Counts the callbacks that were refused after their provider was asked, per client address and provider, so that
/// nobody uses us to tire out an identity provider with made-up codes: 600 at once, then 10 a second. Each node counts
/// for itself. What went well counts nothing, nor what never came to the provider: any page in the web can make a
/// browser call us without a flow, and its neighbours at the same address must not suffer for it.
@Singleton
public final class CallbackFailures {
    private static final Set<Refusal> BEFORE_ASKING = EnumSet.of(
            Refusal.FLOW_FOREIGN_BROWSER,
            Refusal.FLOW_EXPIRED,
            Refusal.FLOW_ALREADY_USED,
            Refusal.PROVIDER_MISMATCH,
            Refusal.ORGANIZATION_DISABLED,
            Refusal.PROVIDER_CHANGED,
            Refusal.PROVIDER_DISABLED);

    private static final long BURST = 600;
    private static final long PER_SECOND = 10;

    /// A bucket that nobody touched for this long is full again.
    private static final Duration UNTIL_FULL = Duration.ofSeconds(BURST / PER_SECOND);

    private static final long MAX_BUCKETS = 100_000;

    private final ClientAddresses addresses;
    private final Cache<Source, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            .expireAfterAccess(UNTIL_FULL)
            .build();

    CallbackFailures(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    public boolean areTooMany(HttpRequest<?> request, ProviderId provider) {
        return areTooMany(source(request, Optional.of(provider)));
    }

    /// The same for answers that were posted, whichever their provider.
    public boolean areTooMany(HttpRequest<?> request) {
        return areTooMany(source(request, Optional.empty()));
    }

    private boolean areTooMany(Source source) {
        Bucket bucket = buckets.getIfPresent(source);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    public void count(HttpRequest<?> request, ProviderId provider, Refusal refusal) {
        count(source(request, Optional.of(provider)), refusal);
    }

    public void count(HttpRequest<?> request, Refusal refusal) {
        count(source(request, Optional.empty()), refusal);
    }

    private void count(Source source, Refusal refusal) {
        if (!BEFORE_ASKING.contains(refusal)) {
            buckets.get(source, _ -> newBucket()).tryConsume(1);
        }
    }

    private Source source(HttpRequest<?> request, Optional<ProviderId> provider) {
        return new Source(addresses.of(request), provider);
    }

    private static Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                .build();
    }

    private record Source(ClientAddress address, Optional<ProviderId> provider) {}
}
