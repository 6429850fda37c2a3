package dev.vestibule.adapters.web.openapi;

import dev.vestibule.adapters.web.page.Pages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// The API's description, for programs and for people. Like the rest of the API it is for those who may call it.
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OpenApiController {
    static final String YAML = "application/yaml";

    private final Description description;
    private final Pages pages;

    OpenApiController(Description description, Pages pages) {
        this.description = description;
        this.pages = pages;
    }

    @Get("/openapi.yaml")
    @Produces(YAML)
    HttpResponse<String> document() {
        return HttpResponse.ok(Yaml.write(description.document()));
    }

    @Get("/docs")
    HttpResponse<String> page() {
        return pages.show(
                new ApiScreen(pages.frame("The admin API"), description.operations(), description.problems()));
    }
}
