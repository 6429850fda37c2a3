package dev.vestibule.bootstrap;

import java.util.Arrays;

/// Times, and which of them so many of a hundred do not exceed.
final class Latencies {
    private static final double NANOS_A_MILLI = 1e6;

    private final long[] sorted;

    private Latencies(long... sorted) {
        this.sorted = sorted;
    }

    static Latencies of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /// The time that so many of a hundred do not exceed (nearest rank), in milliseconds.
    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / NANOS_A_MILLI;
    }

    @Override
    public String toString() {
        return "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms"
                .formatted(percentile(50), percentile(95), percentile(99), percentile(100));
    }
}
