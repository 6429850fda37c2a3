package dev.vestibule.adapters.web.problem;

import dev.vestibule.adapters.web.page.Pages;
import dev.vestibule.adapters.web.trace.Traces;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says no: as a page, or as problem details to whoever asks for JSON.
@Singleton
public final class Problems {
    /// Whoever reads a trace code out to us is found here, whatever was refused.
    private static final Logger LOG = LoggerFactory.getLogger("vestibule.refusals");

    private static final String RETRY_AFTER_SECONDS = "60";
    private static final String RETRY_SOON_SECONDS = "1";

    private final Catalogue catalogue;
    private final Pages pages;
    private final Traces traces;

    Problems(Catalogue catalogue, Pages pages, Traces traces) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.traces = traces;
    }

    public MutableHttpResponse<?> refuse(HttpRequest<?> request, Refusal refusal) {
        return refuse(request, refusal, List.of());
    }

    public MutableHttpResponse<?> refuse(HttpRequest<?> request, Refusal refusal, List<FieldFault> faults) {
        return answer(request, catalogue.of(refusal), faults);
    }

    public MutableHttpResponse<?> refuse(HttpRequest<?> request, HttpFault fault) {
        return refuse(request, fault, List.of());
    }

    public MutableHttpResponse<?> refuse(HttpRequest<?> request, HttpFault fault, List<FieldFault> faults) {
        return answer(request, catalogue.of(fault), faults);
    }

    /// The catalogue's words for a refusal that a page of its own shows.
    public Entry entry(Refusal refusal) {
        return catalogue.of(refusal);
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, Entry entry, List<FieldFault> faults) {
        TraceCode trace = traces.of(request);
        LOG.info(
                "refused trace={} code={} status={} method={}",
                trace.value(),
                entry.code(),
                status(entry),
                request.getMethod());
        return withHints(Answers.areJson(request) ? json(entry, trace, faults) : page(entry, trace));
    }

    private static int status(Entry entry) {
        return entry.status().getCode();
    }

    private static MutableHttpResponse<?> json(Entry entry, TraceCode trace, List<FieldFault> faults) {
        return HttpResponse.status(entry.status())
                .contentType(Answers.PROBLEM)
                .body(ProblemJson.of(entry, trace, faults));
    }

    private MutableHttpResponse<?> page(Entry entry, TraceCode trace) {
        var frame = pages.frame(entry.title()).withCode(entry.code());
        return pages.show(entry.status(), new ErrorScreen(frame, entry, trace));
    }

    /// Adds what a status promises: when to come again, and with what credentials.
    public static MutableHttpResponse<?> withHints(MutableHttpResponse<?> response) {
        return switch (response.status()) {
            case HttpStatus.TOO_MANY_REQUESTS -> response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case HttpStatus.SERVICE_UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, RETRY_SOON_SECONDS);
            case HttpStatus.UNAUTHORIZED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            default -> response;
        };
    }
}
