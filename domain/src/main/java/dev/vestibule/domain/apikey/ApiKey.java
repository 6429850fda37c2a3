package dev.vestibule.domain.apikey;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.text.LineRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A key as it is kept. Without organization it is valid for the whole instance.
public record ApiKey(
        ApiKeyId id,
        Optional<OrganizationId> organization,
        String name,
        Set<Scope> scopes,
        KeyMaker maker,
        Instant madeAt,
        Instant endsAt,
        Optional<Instant> lastUsedAt) {
    public static final Duration USUAL_LIFE = Duration.ofDays(90);
    public static final Duration LONGEST_LIFE = Duration.ofDays(366);

    /// How old the note of the last use may become; keeps a busy key from writing at each request.
    public static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /// How long a key is listed after its end.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int MAX_NAME_LENGTH_CHARS = 120;

    public ApiKey {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty() || !isName(name)) {
            throw new IllegalArgumentException("a key has a name and a scope");
        }
        if (organization.isPresent() && scopes.stream().anyMatch(Scope::isForInstanceOnly)) {
            throw new IllegalArgumentException("an organization has no say about accounts");
        }
    }

    public static boolean isName(String text) {
        return new LineRule(MAX_NAME_LENGTH_CHARS).allows(text);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    public boolean isFor(OrganizationId asked) {
        return organization.filter(asked::equals).isPresent();
    }

    public boolean allows(Scope needed) {
        return scopes.stream().anyMatch(scope -> scope.includes(needed));
    }

    public boolean isDueForNote(Instant now) {
        return lastUsedAt.filter(noted -> now.isBefore(noted.plus(NOTED_EVERY))).isEmpty();
    }
}
