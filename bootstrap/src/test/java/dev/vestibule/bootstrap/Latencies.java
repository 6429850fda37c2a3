package dev.vestibule.bootstrap;

import java.util.Arrays;

/// Sorted times in nanoseconds.
record Latencies(long[] sorted) {
    private static final double NANOS_A_MILLI = 1e6;

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
