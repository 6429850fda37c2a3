package dev.vestibule.bootstrap.dev.idp;

import dev.vestibule.bootstrap.dev.DevelopmentPages;
import dev.vestibule.bootstrap.dev.cast.DemoCast;
import dev.vestibule.bootstrap.dev.cast.DemoOrganization;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The demo providers over HTTP.
@Controller("/dev/idp/{org}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(env = "dev")
final class DemoProviderController {
    private static final String BEARER = "Bearer ";
    private static final String NO_CLIENT = "{\"error\":\"invalid_client\"}";
    private static final String NO_GRANT = "{\"error\":\"invalid_grant\"}";

    private final DemoProvider provider;
    private final DevelopmentPages pages;

    DemoProviderController(DemoProvider provider, DevelopmentPages pages) {
        this.provider = provider;
        this.pages = pages;
    }

    @Get(uri = "/.well-known/openid-configuration", produces = MediaType.APPLICATION_JSON)
    HttpResponse<?> discovery(@PathVariable String org) {
        return at(org, organization -> HttpResponse.ok(provider.discovery(organization)));
    }

    @Get(uri = "/jwks", produces = MediaType.APPLICATION_JSON)
    HttpResponse<?> keys(@PathVariable String org) {
        return at(org, _ -> HttpResponse.ok(provider.publicKeys()));
    }

    @Get("/authorize")
    HttpResponse<?> ask(@PathVariable String org, HttpRequest<?> request) {
        var parameters = new HashMap<String, String>();
        request.getParameters().forEachValue(parameters::putIfAbsent);
        return at(org, organization -> unlessFaulty(organization, parameters, _ -> page(organization, parameters)));
    }

    @Post(uri = "/authorize", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(@PathVariable String org, @Body Map<String, String> form) {
        return at(
                org,
                organization -> unlessFaulty(
                        organization,
                        form,
                        request -> HttpResponse.seeOther(provider.answer(organization, request, form))));
    }

    private HttpResponse<?> unlessFaulty(
            DemoOrganization organization,
            Map<String, String> parameters,
            Function<AuthorizeRequest, HttpResponse<?>> next) {
        return switch (provider.read(organization, parameters)) {
            case AuthorizeRequest.Reading.Sound(var request) -> next.apply(request);
            case AuthorizeRequest.Reading.Stranger(var sentence) ->
                HttpResponse.badRequest(sentence).contentType(MediaType.TEXT_PLAIN_TYPE);
            case AuthorizeRequest.Reading.Faulty(var redirectUri, var state, var error) ->
                HttpResponse.seeOther(provider.refuse(organization, redirectUri, state, error));
        };
    }

    private HttpResponse<?> page(DemoOrganization organization, Map<String, String> parameters) {
        return pages.show(
                "authorize.jte",
                new AuthorizePage(
                        pages.frame("Sign in at " + organization.name()),
                        organization,
                        organization.issuerPath() + "/authorize",
                        AuthorizeRequest.carried(parameters),
                        parameters.getOrDefault("login_hint", "")));
    }

    @Post(uri = "/token", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.APPLICATION_JSON)
    HttpResponse<?> token(@PathVariable String org, @Body Map<String, String> form, HttpRequest<?> request) {
        Optional<String> authorization = authorization(request);
        return at(org, organization -> token(organization, authorization, form));
    }

    private HttpResponse<?> token(
            DemoOrganization organization, Optional<String> authorization, Map<String, String> form) {
        if (!ClientCheck.isClient(organization, authorization, form)) {
            return HttpResponse.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"demo\"")
                    .body(NO_CLIENT);
        }
        return Optional.of(form)
                .filter(fields -> "authorization_code".equals(fields.get("grant_type")))
                .flatMap(fields -> provider.redeem(organization, fields))
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> HttpResponse.badRequest(NO_GRANT));
    }

    @Get(uri = "/userinfo", produces = MediaType.APPLICATION_JSON)
    HttpResponse<?> userInfo(@PathVariable String org, HttpRequest<?> request) {
        Optional<String> token = authorization(request)
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()));
        return at(
                org,
                organization -> token.flatMap(presented -> provider.userInfo(organization, presented))
                        .<HttpResponse<?>>map(HttpResponse::ok)
                        .orElseGet(() -> HttpResponse.status(HttpStatus.UNAUTHORIZED)
                                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")));
    }

    private static Optional<String> authorization(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
    }

    private static HttpResponse<?> at(String slug, Function<DemoOrganization, HttpResponse<?>> answer) {
        return DemoCast.find(slug).<HttpResponse<?>>map(answer).orElseGet(HttpResponse::notFound);
    }
}
