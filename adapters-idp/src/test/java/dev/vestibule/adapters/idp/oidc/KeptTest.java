package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.testing.SettableClock;
import dev.vestibule.domain.flow.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Fetches run when the test says so.
class KeptTest {
    private final SettableClock clock = new SettableClock();
    private final Queue<Runnable> fetches = new ConcurrentLinkedQueue<>();
    private final AtomicInteger fetched = new AtomicInteger();
    private Optional<Refusal> failing = Optional.empty();
    private final Kept<Integer> kept = new Kept<>(this::fetch, clock, _ -> fetches::add);

    private Checked<Integer> fetch() {
        int now = fetched.incrementAndGet();
        return failing.<Checked<Integer>>map(refusal -> Checked.refused(refusal, "down"))
                .orElseGet(() -> Checked.passed(now));
    }

    private String current() {
        var asked = CompletableFuture.supplyAsync(kept::current, Runnable::run);
        return said(asked.join());
    }

    private static String said(Checked<Kept.Copy<Integer>> answer) {
        return answer.fold(
                copy -> copy.value().toString(), refused -> refused.refusal().name());
    }

    /// Each asks on a thread of its own; they have all asked, and wait.
    private List<CompletableFuture<String>> askers(int count) {
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        var started = IntStream.range(0, count)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> said(kept.current()),
                        work -> threads.add(Thread.ofVirtual().start(work))))
                .toList();
        while (!threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        return started;
    }

    private void fetchWasRun() {
        fetches.remove().run();
    }

    private void readOnce() {
        var asker = askers(1).getFirst();
        fetchWasRun();
        asker.join();
    }

    @Test
    void all_who_ask_at_once_share_one_fetch() {
        var askers = askers(50);

        fetchWasRun();

        assertEquals(
                List.of("1"),
                askers.stream().map(CompletableFuture::join).distinct().toList());
        assertEquals(1, fetched.get());
    }

    @Test
    void a_failure_is_shared_and_not_remembered() {
        failing = Optional.of(Refusal.IDP_UNREACHABLE);
        var askers = askers(5);
        fetchWasRun();
        assertEquals(
                List.of("IDP_UNREACHABLE"),
                askers.stream().map(CompletableFuture::join).distinct().toList());
        failing = Optional.empty();

        readOnce();

        assertEquals("2", current());
    }

    @Test
    void a_fetch_that_is_refused_its_turn_leaves_the_copy() {
        readOnce();

        assertEquals(
                "otherwise",
                said(kept.after(1, Optional::empty, Checked.refused(Refusal.KEY_NOT_FOUND, "")))
                        .replace("KEY_NOT_FOUND", "otherwise"));
        assertEquals("1", current());
    }

    @Test
    void who_saw_an_older_version_gets_the_newer_one_without_a_fetch() {
        readOnce();

        assertEquals("1", said(kept.after(0, () -> Optional.of(Duration.ZERO), Checked.refused(Refusal.IDP_BUSY, ""))));
        assertEquals(1, fetched.get());
    }

    @Test
    void an_outage_is_outlived_with_the_old_copy_and_tried_again_later() {
        readOnce();
        failing = Optional.of(Refusal.IDP_TIMEOUT);
        clock.pass(Kept.FRESH);

        readOnce();

        assertEquals("1", current());
        clock.pass(Kept.RETRY_AFTER_OUTAGE);
        failing = Optional.empty();
        readOnce();
        assertEquals("3", current());
    }

    @Test
    void an_answer_that_is_wrong_is_no_outage() {
        readOnce();
        failing = Optional.of(Refusal.ISSUER_MISMATCH);
        clock.pass(Kept.FRESH);
        var asker = askers(1).getFirst();

        fetchWasRun();

        assertEquals("ISSUER_MISMATCH", asker.join());
    }
}
