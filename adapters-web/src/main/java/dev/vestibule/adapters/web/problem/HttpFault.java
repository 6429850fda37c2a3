package dev.vestibule.adapters.web.problem;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;

/// What is wrong with a request before any use case is asked. The names are a public contract like those of refusals.
public enum HttpFault {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    CSRF_REJECTED(HttpStatus.FORBIDDEN),
    CROSS_SITE_REJECTED(HttpStatus.FORBIDDEN),
    PAGE_NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    REQUEST_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    ADDRESS_TOO_LONG(HttpStatus.REQUEST_URI_TOO_LONG),
    MEDIA_TYPE_NOT_SUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);

    private final HttpStatus status;

    HttpFault(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /// The code as clients see it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The fault that an answer of the server's own means; whatever has no name of its own is a malformed request.
    static HttpFault of(int status) {
        return Arrays.stream(values())
                .filter(fault -> fault.status.getCode() == status)
                .findFirst()
                .orElse(MALFORMED_REQUEST);
    }
}
