package dev.vestibule.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The secrets of an endpoint: the one in force, and for a while the one before it, so that nobody has to change theirs
/// at the same moment as we do.
public record SigningSecrets(SigningSecret current, Optional<Former> former) {
    /// How long messages are signed with the former secret too.
    public static final Duration OVERLAP = Duration.ofHours(24);

    /// The secret before the one in force.
    public record Former(SigningSecret secret, Instant until) {}

    public static SigningSecrets first(SigningSecret secret) {
        return new SigningSecrets(secret, Optional.empty());
    }

    /// There are never more than two: of three, the oldest is worth nothing from now on.
    public SigningSecrets rotated(SigningSecret next, Instant now) {
        return new SigningSecrets(next, Optional.of(new Former(current, now.plus(OVERLAP))));
    }

    /// What a message is signed with now, the newest first.
    public List<SigningSecret> at(Instant now) {
        return Stream.concat(
                        Stream.of(current),
                        former.filter(old -> now.isBefore(old.until())).map(Former::secret).stream())
                .toList();
    }
}
