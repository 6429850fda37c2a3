package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.settings.BaseUrl;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.tag.StateTag;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Writes lists, and says where the next page is (RFC 8288), and where a new thing is to be found.
@Singleton
final class Listing {
    private final BaseUrl baseUrl;

    Listing(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    <T> HttpResponse<?> page(HttpRequest<?> request, Page<T> page, Function<T, ?> json) {
        return linked(
                request,
                all(page.items(), json),
                page.next().map(cursor -> cursor.last().toString()));
    }

    /// A page that is an object of its own.
    HttpResponse<?> linked(HttpRequest<?> request, Object json, Optional<String> next) {
        MutableHttpResponse<?> response = HttpResponse.ok(json);
        return next.<HttpResponse<?>>map(cursor -> response.header(HttpHeaders.LINK, next(request, cursor)))
                .orElse(response);
    }

    static <T> List<?> all(List<T> items, Function<T, ?> json) {
        return items.stream().map(json).toList();
    }

    private String next(HttpRequest<?> request, String cursor) {
        var parameters = new HashMap<String, String>();
        request.getParameters().forEach((name, values) -> parameters.put(name, values.getFirst()));
        parameters.put("cursor", cursor);
        return "<" + baseUrl.of(Redirects.path(request.getPath(), parameters)) + ">; rel=\"next\"";
    }

    HttpResponse<?> created(Object json, String path, StateTag tag) {
        return Tagged.with(created(json, path), tag);
    }

    MutableHttpResponse<?> created(Object json, String path) {
        return HttpResponse.created(json).header(HttpHeaders.LOCATION, baseUrl.of(path));
    }
}
