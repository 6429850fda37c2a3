package dev.vestibule.bootstrap.observe;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.configuration.metrics.management.endpoint.MetricsEndpoint;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.annotation.Read;

/// `/metrics` on the management port, as Prometheus reads it.
@Endpoint(id = "metrics", defaultSensitive = false)
@Replaces(MetricsEndpoint.class)
final class MetricsPage {
    private final PrometheusMeterRegistry meters;

    MetricsPage(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    @Read(produces = "text/plain; version=0.0.4; charset=utf-8")
    String scrape() {
        return meters.scrape();
    }
}
