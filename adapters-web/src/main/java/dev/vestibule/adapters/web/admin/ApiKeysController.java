package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/// The keys of an organization.
@Controller("/api/v1/organizations/{org}/api-keys")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiKeysController {
    private final ApiKeyRoutes routes;

    ApiKeysController(ApiKeyRoutes routes) {
        this.routes = routes;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, PageRequest page) {
        return routes.list(request, caller, Optional.of(org), page);
    }

    @Post
    HttpResponse<?> create(
            HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @Body String body) {
        return routes.create(request, caller, Optional.of(org), body);
    }

    @Get("/{key}")
    HttpResponse<?> show(
            HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @PathVariable ApiKeyId key) {
        return routes.show(request, caller, Optional.of(org), key);
    }

    @Delete("/{key}")
    HttpResponse<?> revoke(
            HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org, @PathVariable ApiKeyId key) {
        return routes.revoke(request, caller, Optional.of(org), key);
    }
}
