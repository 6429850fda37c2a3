package dev.vestibule.bootstrap.dev.idp;

import dev.vestibule.bootstrap.crypto.RandomText;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Codes and access issued that are still good. A code is good once (RFC 6749 §4.1.2).
@Singleton
@Requires(env = "dev")
final class Grants {
    private static final Duration CODE_LIFE = Duration.ofMinutes(1);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> issued = new ConcurrentHashMap<>();
    private final RandomText random;
    private final InstantSource clock;

    Grants(RandomText random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    /// What a code or token stands for.
    record Grant(String organization, AuthorizeRequest request, Asserted person, Instant at, Instant endsAt) {}

    String issueCode(String organization, AuthorizeRequest request, Asserted person) {
        Instant now = clock.instant();
        return issue(codes, new Grant(organization, request, person, now, now.plus(CODE_LIFE)));
    }

    /// Takes the code away: nobody else can redeem it.
    Optional<Grant> redeem(String organization, String code) {
        return Optional.ofNullable(codes.remove(code)).filter(grant -> holds(grant, organization));
    }

    String issueToken(Grant grant) {
        Instant endsAt = clock.instant().plus(TOKEN_LIFE);
        return issue(issued, new Grant(grant.organization(), grant.request(), grant.person(), grant.at(), endsAt));
    }

    Optional<Grant> findToken(String organization, String token) {
        return Optional.ofNullable(issued.get(token)).filter(grant -> holds(grant, organization));
    }

    private String issue(Map<String, Grant> all, Grant grant) {
        Instant now = clock.instant();
        all.values().removeIf(old -> !now.isBefore(old.endsAt()));
        String value = random.bits256();
        all.put(value, grant);
        return value;
    }

    private boolean holds(Grant grant, String organization) {
        return grant.organization().equals(organization) && clock.instant().isBefore(grant.endsAt());
    }
}
