package dev.vestibule.adapters.web.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;

/// Serves the files that pages use. Their names change with their content, so browsers may keep them.
@Controller("/assets")
@Produces(MediaType.ALL)
final class AssetController {
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/{name}")
    HttpResponse<?> file(@PathVariable String name) {
        return assets.find(name).<HttpResponse<?>>map(AssetController::answer).orElseGet(HttpResponse::notFound);
    }

    private static HttpResponse<?> answer(Asset asset) {
        return HttpResponse.status(HttpStatus.OK)
                .contentType(asset.type())
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_YEAR)
                .body(asset.content());
    }
}
