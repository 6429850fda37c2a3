package dev.vestibule.adapters.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/// Turns screens into answers. The templates are compiled into this module and escape by context.
@Singleton
public final class Pages {
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;

    Pages(Assets assets) {
        this.assets = assets;
    }

    public Frame frame(String title) {
        return new Frame(title, "", assets.stylesheet().href(), assets.icon().href());
    }

    public MutableHttpResponse<String> show(Screen screen) {
        return show(HttpStatus.OK, screen);
    }

    public MutableHttpResponse<String> show(HttpStatus status, Screen screen) {
        return HttpResponse.<String>status(status).contentType(HTML).body(render(screen));
    }

    public String render(Screen screen) {
        var output = new StringOutput();
        templates.render(screen.template(), screen, output);
        return output.toString();
    }
}
