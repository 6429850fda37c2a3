package dev.vestibule.bootstrap.dev;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Pages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/// Shows the pages of development mode, in the product's own dress.
@Singleton
@Requires(env = "dev")
public final class DevelopmentPages {
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.dev");
    private final Pages pages;

    DevelopmentPages(Pages pages) {
        this.pages = pages;
    }

    public Frame frame(String title) {
        return pages.frame(title);
    }

    public MutableHttpResponse<String> show(String template, Object page) {
        var output = new StringOutput();
        templates.render(template, page, output);
        return HttpResponse.<String>ok(output.toString()).contentType(HTML);
    }
}
