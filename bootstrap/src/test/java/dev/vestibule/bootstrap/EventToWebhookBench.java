package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.bootstrap.EventFeed.Source;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures the time from an event to its arrival at the organization's endpoint; run by `measure/event-to-webhook`.
/// Service, feed, endpoints and database share one machine.
class EventToWebhookBench {
    private static final int ORGANIZATIONS = 20;
    private static final int EVENTS_A_SECOND = 500;
    private static final int RUNS = 5;
    private static final double LIMIT_MILLIS = 1000;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 30));

    @TempDir
    private Path folder;

    @Test
    void the_median_p99_of_five_runs_is_under_a_second() throws IOException {
        List<WebhookEar> ears = new ArrayList<>();
        try (var postgres = CrashingPostgres.in(folder);
                var idp = MisbehavingProvider.start();
                var service = Service.on(postgres.settings("postgres"))) {
            var feed = new EventFeed(service.bean(UnitOfWork.class), service.bean(IdSource.class));
            for (int number = 0; number < ORGANIZATIONS; number++) {
                ears.add(WebhookEar.open((id, _) -> feed.heard(id)));
            }
            List<Source> sources = IntStream.range(0, ORGANIZATIONS)
                    .mapToObj(number -> source(service.baseUrl(), idp, "org-" + number, ears.get(number)))
                    .toList();
            System.out.println("warm-up: " + feed.run(sources, EVENTS_A_SECOND, WARM_UP));
            double median = median(IntStream.rangeClosed(1, RUNS).mapToDouble(run -> measured(feed, sources, run)));
            System.out.printf("median p99 of %d runs: %.0f ms%n", RUNS, median);
            assertTrue(median < LIMIT_MILLIS, "the median p99 is " + median + " ms");
        } finally {
            ears.forEach(WebhookEar::close);
        }
    }

    private static Source source(URI baseUrl, MisbehavingProvider idp, String name, WebhookEar ear) {
        Acme acme = Acme.setUp(baseUrl, idp, name);
        try (var admin = new Browser(baseUrl)) {
            ear.listenTo(admin, name);
            String shown = admin.api("GET", "/organizations/" + name, "").body();
            return new Source(
                    new OrganizationId(UUID.fromString(Acme.field(shown, "id"))),
                    new ProviderId(UUID.fromString(acme.providerId())));
        }
    }

    private static double measured(EventFeed feed, List<Source> sources, int run) {
        Latencies latencies = feed.run(sources, EVENTS_A_SECOND, RUN);
        System.out.println("run " + run + ": " + latencies);
        return latencies.percentile(99);
    }

    private static double median(DoubleStream values) {
        return values.sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }
}
