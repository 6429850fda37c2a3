package dev.vestibule.adapters.web.trace;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/// Puts the trace code into every log line of a request, and into the head of its answer.
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TraceFilter {
    static final String HEADER = "X-Trace-Code";
    private static final String LOG_FIELD = "trace";

    private final Traces traces;

    TraceFilter(Traces traces) {
        this.traces = traces;
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(
                new MdcPropagationContext(Map.of(LOG_FIELD, traces.of(request).value())));
    }

    @ResponseFilter
    void answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(HEADER, traces.of(request).value());
    }
}
