package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Bodies;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.apikey.CreateApiKey;
import dev.vestibule.application.port.in.apikey.ListApiKeys;
import dev.vestibule.application.port.in.apikey.RevokeApiKey;
import dev.vestibule.application.port.in.apikey.ShowApiKey;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// What the routes of an organization's keys and of the instance's have in common.
@Singleton
final class ApiKeyRoutes {
    private final CreateApiKey createApiKey;
    private final ShowApiKey showApiKey;
    private final ListApiKeys listApiKeys;
    private final RevokeApiKey revokeApiKey;
    private final Bodies bodies;
    private final Listing listing;
    private final Problems problems;

    ApiKeyRoutes(
            CreateApiKey createApiKey,
            ShowApiKey showApiKey,
            ListApiKeys listApiKeys,
            RevokeApiKey revokeApiKey,
            Bodies bodies,
            Listing listing,
            Problems problems) {
        this.createApiKey = createApiKey;
        this.showApiKey = showApiKey;
        this.listApiKeys = listApiKeys;
        this.revokeApiKey = revokeApiKey;
        this.bodies = bodies;
        this.listing = listing;
        this.problems = problems;
    }

    HttpResponse<?> list(HttpRequest<?> request, Caller caller, Optional<OrganizationRef> at, PageRequest page) {
        return switch (listApiKeys.handle(new ListApiKeys.Query(caller, at, page))) {
            case ListApiKeys.Result.Listed(var keys) -> listing.page(request, keys, ApiKeyJson::of);
            case ListApiKeys.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    HttpResponse<?> create(HttpRequest<?> request, Caller caller, Optional<OrganizationRef> at, String body) {
        return bodies.take(
                request,
                body,
                ApiKeyBody::read,
                wish -> create(
                        request, new CreateApiKey.Command(caller, at, wish.name(), wish.scopes(), wish.endsAt())));
    }

    private HttpResponse<?> create(HttpRequest<?> request, CreateApiKey.Command command) {
        return switch (createApiKey.handle(command)) {
            case CreateApiKey.Result.Created(var key, var token) ->
                listing.created(ApiKeyJson.of(key, Optional.of(token)), pathOf(key));
            case CreateApiKey.Result.EndOutOfRange() ->
                refuse(request, ApiKeyBody.EXPIRES_AT, "should lie ahead, and not more than a year");
            case CreateApiKey.Result.ScopeOutOfReach(var scope) ->
                refuse(request, ApiKeyBody.SCOPES, scope.wire() + " is for keys of the whole instance only");
            case CreateApiKey.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private HttpResponse<?> refuse(HttpRequest<?> request, String field, String detail) {
        return problems.refuse(
                request, Refusal.INVALID_REQUEST, List.of(new FieldFault("/" + field, "invalid_value", detail)));
    }

    private static String pathOf(ApiKey key) {
        return key.organization()
                        .map(organization -> OrganizationsController.PATH + "/" + organization + "/api-keys/")
                        .orElse(InstanceKeysController.PATH + "/")
                + key.id();
    }

    HttpResponse<?> show(HttpRequest<?> request, Caller caller, Optional<OrganizationRef> at, ApiKeyId key) {
        return switch (showApiKey.handle(new ShowApiKey.Query(caller, at, key))) {
            case ShowApiKey.Result.Shown(var shown) -> HttpResponse.ok(ApiKeyJson.of(shown));
            case ShowApiKey.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    HttpResponse<?> revoke(HttpRequest<?> request, Caller caller, Optional<OrganizationRef> at, ApiKeyId key) {
        return switch (revokeApiKey.handle(new RevokeApiKey.Command(caller, at, key))) {
            case RevokeApiKey.Result.Revoked() -> HttpResponse.noContent();
            case RevokeApiKey.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }
}
