package dev.vestibule.adapters.idp.outbound;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What an operator may set about calls to other people's servers.
///
/// `allowed` are addresses that are not public and may be called all the same, also without TLS. `trustedRoots` is a
/// PEM file of certificates that are trusted besides the JDK's. `deadline` is for one call, all of it, from the moment
/// it has its turn.
public record OutboundSettings(
        Set<AddressBlock> allowed, Optional<Path> trustedRoots, Duration deadline, int responseLimitBytes) {
    public static final Duration STANDARD_DEADLINE = Duration.ofSeconds(5);
    public static final int STANDARD_RESPONSE_LIMIT_BYTES = 256 * 1024;
    public static final OutboundSettings STANDARD =
            new OutboundSettings(Set.of(), Optional.empty(), STANDARD_DEADLINE, STANDARD_RESPONSE_LIMIT_BYTES);

    /// A provider that answers, only not so fast, is worth waiting for; at one that hangs the breaker ends the wait.
    private static final int DEADLINES_IN_LINE = 3;

    /// Token, keys, UserInfo.
    private static final int CALLS_OF_A_SIGN_IN = 3;

    public OutboundSettings {
        allowed = Set.copyOf(allowed);
        if (!deadline.isPositive() || responseLimitBytes < 1) {
            throw new IllegalArgumentException("a call needs time and room");
        }
    }

    /// How long the calls of one sign-in take together, their turns and other people's fetches that they wait for
    /// included: a browser waits for all of it.
    Duration deadlineTogether() {
        return deadline.multipliedBy(CALLS_OF_A_SIGN_IN);
    }

    /// How long a call waits for its turn behind others to the same provider.
    Duration patience() {
        return deadline.multipliedBy(DEADLINES_IN_LINE);
    }
}
