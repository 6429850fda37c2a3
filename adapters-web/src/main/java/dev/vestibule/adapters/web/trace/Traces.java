package dev.vestibule.adapters.web.trace;

import dev.vestibule.adapters.web.settings.TraceCodes;
import dev.vestibule.domain.audit.TraceCode;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/// The trace code of a request: made when it is first asked for, the same from then on.
@Singleton
public final class Traces {
    private static final String ATTRIBUTE = "vestibule.trace";

    private final TraceCodes codes;

    Traces(TraceCodes codes) {
        this.codes = codes;
    }

    public TraceCode of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, TraceCode.class).orElseGet(() -> begin(request));
    }

    private TraceCode begin(HttpRequest<?> request) {
        TraceCode trace = codes.next();
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }
}
