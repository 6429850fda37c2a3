package dev.vestibule.adapters.idp.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The system's lookup may fail in ways that it does not declare.
class NameLookupsTest {
    private static final List<InetAddress> FOUND = List.of(InetAddress.ofLiteral("192.0.2.1"));

    private static NameService failingOnceBy(Throwable failure) {
        Queue<Throwable> failures = new ArrayDeque<>(List.of(failure));
        return _ -> {
            if (!failures.isEmpty()) {
                NameLookupsTest.<RuntimeException>raise(failures.remove());
            }
            return FOUND;
        };
    }

    /// Whatever it is, though nobody declared it.
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }

    private static Throwable failure(String kind) {
        return switch (kind) {
            case "unknown" -> new UnknownHostException("idp.example");
            case "unchecked" -> new IllegalArgumentException("not a host");
            default -> new NoClassDefFoundError("a provider of names");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "unchecked", "error"})
    void a_lookup_that_fails_ends_and_the_next_one_begins_anew(String kind) throws UnknownHostException {
        try (var lookups = new NameLookups(failingOnceBy(failure(kind)), Duration.ofSeconds(1))) {
            assertThrows(UnknownHostException.class, () -> lookups.addressesOf("idp.example"));

            assertEquals(FOUND, lookups.addressesOf("idp.example"));
        }
    }

    @Test
    void one_host_that_fails_says_nothing_of_another() throws UnknownHostException {
        NameService names = host -> {
            if (host.equals("broken.example")) {
                throw new NoClassDefFoundError("a provider of names");
            }
            return FOUND;
        };
        try (var lookups = new NameLookups(names, Duration.ofSeconds(1))) {
            assertThrows(UnknownHostException.class, () -> lookups.addressesOf("broken.example"));

            assertEquals(FOUND, lookups.addressesOf("idp.example"));
        }
    }
}
