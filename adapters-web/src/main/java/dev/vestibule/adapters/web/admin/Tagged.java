package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.tag.StateTag;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/// Answers with a thing and the tag of its state, by which a later change can say what it expects to change.
final class Tagged {
    private Tagged() {}

    static HttpResponse<?> ok(Object json, StateTag tag) {
        return with(HttpResponse.ok(json), tag);
    }

    static HttpResponse<?> with(MutableHttpResponse<?> response, StateTag tag) {
        return response.header(HttpHeaders.ETAG, "\"" + tag.value() + "\"");
    }
}
