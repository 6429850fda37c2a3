package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.persistence.testing.TestDatabase;
import dev.vestibule.adapters.web.guard.CsrfGuard;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.apikey.ApiKeyToken;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.trace.LoginTrace;
import dev.vestibule.domain.trace.LoginTraceId;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.SigningSecrets;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;
import dev.vestibule.domain.webhook.WebhookStanding;
import dev.vestibule.domain.webhook.WebhookUrl;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The owner of GLOBEX, with a session and with a key that has every scope, asks every route of the API for what is
/// ACME's. The answer is the one for what is not there.
class ForeignOrganizationIT {
    private static final String ROOT = "/api/v1";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final String NOWHERE = Cast.uuid(0x404).toString();
    private static final Pattern TRACE = Pattern.compile("\"trace\":\"[^\"]*\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// What the routes that take a body are sent, and the queries of those that read ids from there; by method and
    /// template.
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /organizations", "{\"slug\":\"initech\",\"name\":\"Initech\"}"),
            Map.entry("PATCH /organizations/{org}", "{\"name\":\"Taken over\"}"),
            Map.entry("POST /organizations/{org}/domains", "{\"name\":\"new.example\",\"proven\":true}"),
            Map.entry("POST /organizations/{org}/members", "{\"userId\":\"{user}\",\"role\":\"owner\"}"),
            Map.entry("POST /organizations/{org}/members/{member}/relink", "{\"provider\":\"{provider}\"}"),
            Map.entry("PATCH /organizations/{org}/members/{member}", "{\"role\":\"member\"}"),
            Map.entry(
                    "POST /organizations/{org}/providers",
                    "{\"kind\":\"oidc\",\"name\":\"Mine\",\"config\":{\"issuer\":\"https://127.0.0.1:1\","
                            + "\"clientId\":\"x\",\"clientSecret\":\"y\"}}"),
            Map.entry("PATCH /organizations/{org}/providers/{provider}", "{\"name\":\"Mine\"}"),
            Map.entry("POST /organizations/{org}/providers/{provider}/setup", ""),
            Map.entry("POST /organizations/{org}/providers/{provider}/test", ""),
            Map.entry("POST /organizations/{org}/providers/{provider}/enable", ""),
            Map.entry("POST /organizations/{org}/providers/{provider}/metadata/refresh", ""),
            Map.entry("POST /organizations/{org}/providers/{provider}/identity-check", "{\"decision\":\"release\"}"),
            Map.entry("POST /organizations/{org}/webhooks", "{\"name\":\"mine\",\"url\":\"https://127.0.0.1:1/\"}"),
            Map.entry("PATCH /organizations/{org}/webhooks/{webhook}", "{\"name\":\"mine\"}"),
            Map.entry("POST /organizations/{org}/webhooks/{webhook}/secret", ""),
            Map.entry("POST /organizations/{org}/webhooks/{webhook}/test", ""),
            Map.entry("POST /organizations/{org}/webhooks/{webhook}/deliveries/{delivery}/replay", ""),
            Map.entry("POST /organizations/{org}/api-keys", "{\"name\":\"mine\",\"scopes\":[\"org:read\"]}"),
            Map.entry("POST /api-keys", "{\"name\":\"mine\",\"scopes\":[\"org:read\"]}"),
            Map.entry("POST /dead-letters/replay", ""),
            Map.entry("POST /dead-letters/{letter}/replay", ""),
            Map.entry("POST /users", "{\"email\":\"carol@acme.example\"}"),
            Map.entry("POST /users/{user}/suspend", ""),
            Map.entry("POST /users/{user}/deactivate", ""),
            Map.entry("POST /users/{user}/reactivate", ""));

    /// The routes that want to know which state is meant. A program says any, a person one that is gone.
    private static final Set<String> CONDITIONAL = Set.of(
            "PATCH /organizations/{org}",
            "DELETE /organizations/{org}",
            "PATCH /organizations/{org}/members/{member}",
            "DELETE /organizations/{org}/members/{member}",
            "PATCH /organizations/{org}/providers/{provider}",
            "DELETE /organizations/{org}/providers/{provider}",
            "PATCH /organizations/{org}/webhooks/{webhook}",
            "DELETE /organizations/{org}/webhooks/{webhook}",
            "DELETE /users/{user}");

    /// Types of events are the same for everybody.
    private static final String ANYBODYS = "type";

    private static final Map<String, String> QUERIES = Map.of("GET /session/access", "?organization={org}");

    /// A key has no session to ask about.
    private static final String FOR_PEOPLE = "GET /session/access";

    private static final World ACME = new World(Cast.ACME, Cast.ALICE, Cast.OKTA, Cast.ACME_EXAMPLE, 1);
    private static final World GLOBEX = new World(Cast.GLOBEX, Cast.MALLORY, Cast.ENTRA, Cast.GLOBEX_EXAMPLE, 2);

    private static TestDatabase database;
    private static Service service;
    private static ApiKeyToken key;
    private static SessionToken session;

    /// All that one organization has.
    private record World(Organization organization, User user, Provider provider, ProvenDomain domain, long number) {
        Member member() {
            return Cast.member(organization, user, OrganizationRole.OWNER).ssoLinked();
        }

        Identity identity() {
            return Cast.identity(provider, user, "subject");
        }

        ProofLink link() {
            var id = new ProofLinkId(Cast.uuid(0x1100 + number));
            return ProofLink.made(id, ProofLink.Kind.TEST, organization.id(), provider.id(), NOW);
        }

        ApiKey key() {
            return new ApiKey(
                    new ApiKeyId(Cast.uuid(0x2200 + number)),
                    Optional.of(organization.id()),
                    "everything",
                    Arrays.stream(Scope.values())
                            .filter(scope -> !scope.isForInstanceOnly())
                            .collect(Collectors.toSet()),
                    new KeyMaker.Manager(member().id(), user.id()),
                    NOW,
                    NOW.plus(Duration.ofDays(1)),
                    Optional.of(NOW.plus(Duration.ofHours(1))));
        }

        LoginTrace trace() {
            var attempt = new Attempt(
                    organization.id(),
                    provider.id(),
                    AttemptPurpose.LOGIN,
                    new TraceCode("TRACE" + number),
                    new Conclusion.SignedIn(user.id()));
            return new LoginTrace(new LoginTraceId(Cast.uuid(0x4400 + number)), attempt, NOW);
        }

        Webhook webhook() {
            return new Webhook(
                    new WebhookId(Cast.uuid(0x5500 + number)),
                    organization.id(),
                    "billing",
                    new WebhookUrl(URI.create("https://127.0.0.1:1/")),
                    new EventChoice.All(),
                    WebhookStanding.ENABLED,
                    SigningSecrets.first(SigningSecret.of(new byte[SigningSecret.SIZE_BYTES])),
                    Optional.empty(),
                    NOW);
        }

        WebhookDelivery delivery() {
            return new WebhookDelivery(
                    new WebhookDeliveryId(Cast.uuid(0x6600 + number)),
                    webhook().id(),
                    new MessageId(Cast.uuid(0x6700 + number)),
                    "member.joined",
                    1,
                    NOW,
                    Duration.ZERO,
                    Optional.empty());
        }

        void addTo(Stores stores) {
            stores.organizations().add(organization);
            stores.users().add(user);
            stores.domains().add(domain);
            stores.providers().add(provider);
            stores.members().add(member());
            stores.identities().add(identity());
            stores.loginTraces().append(List.of(trace()), 10);
            stores.webhooks().add(webhook());
            stores.webhooks().log(delivery());
        }

        Map<String, String> ids() {
            return Map.ofEntries(
                    Map.entry("org", organization.id().toString()),
                    Map.entry("user", user.id().toString()),
                    Map.entry("provider", provider.id().toString()),
                    Map.entry("domain", domain.id().toString()),
                    Map.entry("member", member().id().toString()),
                    Map.entry("identity", identity().id().toString()),
                    Map.entry("link", link().id().toString()),
                    Map.entry("key", key().id().toString()),
                    Map.entry("letter", Cast.uuid(0x5500 + number).toString()),
                    Map.entry("code", trace().attempt().code().value()),
                    Map.entry("type", EventType.SSO_ENABLED.wire()),
                    Map.entry("webhook", webhook().id().toString()),
                    Map.entry("delivery", delivery().id().toString()));
        }
    }

    @BeforeAll
    static void start() {
        database = TestDatabase.createEmpty();
        service = Service.on(database);
        var secrets = service.bean(Secrets.class);
        key = secrets.newApiKeyToken();
        session = secrets.newSessionToken();
        var keyHash = secrets.hash(key);
        var otherHash = secrets.hash(secrets.newApiKeyToken());
        var sessionHash = secrets.hash(session);
        var links = List.of(secrets.hash(secrets.newProofLinkToken()), secrets.hash(secrets.newProofLinkToken()));
        service.bean(UnitOfWork.class).execute(stores -> {
            ACME.addTo(stores);
            GLOBEX.addTo(stores);
            stores.apiKeys().add(ACME.key(), otherHash);
            stores.apiKeys().add(GLOBEX.key(), keyHash);
            stores.proofLinks().add(ACME.link(), links.getFirst());
            stores.proofLinks().add(GLOBEX.link(), links.getLast());
            stores.sessions().open(mallorys(), sessionHash, Optional.empty());
            return stores;
        });
    }

    private static Session mallorys() {
        return new Session(
                new SessionId(Cast.uuid(0x3300)),
                Cast.MALLORY.id(),
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(1)),
                NOW.plus(Duration.ofHours(1)),
                Optional.of(NOW),
                Optional.empty(),
                List.of());
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    /// A route of the API, as the router knows it.
    record Route(String method, String template) {
        static Route of(UriRouteInfo<?, ?> route) {
            return new Route(
                    route.getHttpMethod().name(), route.getUriMatchTemplate().toString());
        }

        String name() {
            return (method.equals("HEAD") ? "GET" : method) + " " + template.substring(ROOT.length());
        }

        Set<String> variables() {
            return VARIABLE.matcher(template + address("") + body())
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        }

        String address(String filled) {
            return filled + QUERIES.getOrDefault(name(), "");
        }

        String body() {
            return BODIES.getOrDefault(name(), "");
        }
    }

    enum As {
        SESSION,
        KEY
    }

    private static Stream<Route> routes() {
        return service.bean(Router.class)
                .uriRoutes()
                .map(Route::of)
                .filter(route -> route.template().startsWith(ROOT + "/"))
                .distinct();
    }

    private static String ask(As as, Route route, Map<String, String> ids) {
        String address = filledIn(route.template() + route.address(""), ids);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.baseUrl() + address))
                .header("Content-Type", "application/json")
                .method(route.method(), HttpRequest.BodyPublishers.ofString(filledIn(route.body(), ids)));
        if (CONDITIONAL.contains(route.name())) {
            request.header("If-Match", as == As.KEY ? "*" : "\"stale\"");
        }
        switch (as) {
            case KEY -> request.header("Authorization", "Bearer " + key.reveal());
            case SESSION ->
                request.header("Cookie", "vestibule_session=" + session.reveal())
                        .header(CsrfGuard.HEADER, service.bean(CsrfGuard.class).tokenOf(session));
        }
        HttpResponse<String> response = send(request.build());
        return response.statusCode() + " " + TRACE.matcher(response.body()).replaceAll("");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private static String filledIn(String text, Map<String, String> ids) {
        return VARIABLE.matcher(text).replaceAll(match -> ids.get(match.group(1)));
    }

    private static Map<String, String> nothing() {
        return ACME.ids().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, id -> id.getKey().equals(ANYBODYS) ? id.getValue() : NOWHERE));
    }

    /// The same, at the place that the asker may manage.
    private static Map<String, String> atGlobex(Map<String, String> ids) {
        return ids.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        id -> id.getKey().equals("org") ? GLOBEX.ids().get("org") : id.getValue()));
    }

    @Test
    void every_route_has_an_example() {
        Set<String> names = routes().map(Route::name).collect(Collectors.toSet());
        Set<String> unknown = routes().flatMap(route -> route.variables().stream())
                .filter(name -> !ACME.ids().containsKey(name))
                .collect(Collectors.toSet());
        List<String> withoutBody = names.stream()
                .filter(name -> name.startsWith("POST ") || name.startsWith("PATCH ") || name.startsWith("PUT "))
                .filter(name -> !BODIES.containsKey(name))
                .toList();

        assertEquals(Set.of(), unknown, "no ids for these variables");
        assertEquals(List.of(), withoutBody, "no body for these routes");
        assertTrue(names.containsAll(BODIES.keySet()), "an example of a route that is not there");
        assertTrue(names.containsAll(CONDITIONAL), "a condition for a route that is not there");
        assertTrue(names.size() > 35, names.toString());
    }

    private static Stream<Object[]> questions() {
        return routes().flatMap(route -> Stream.of(As.values()).map(as -> new Object[] {as, route}));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void what_is_anothers_and_what_is_nowhere_are_answered_alike(As as, Route route) {
        String foreign = ask(as, route, ACME.ids());

        assertEquals(ask(as, route, nothing()), foreign);
        assertTrue(!foreign.startsWith("428 "), "no condition for this route");
        assertTrue(!route.variables().contains("org") || foreign.startsWith("4"), foreign);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_slug_tells_no_more_than_an_id(As as, Route route) {
        Map<String, String> named = new java.util.HashMap<>(ACME.ids());
        named.put("org", Cast.ACME.slug().value());
        Map<String, String> unnamed = new java.util.HashMap<>(nothing());
        unnamed.put("org", "nowhere");

        assertEquals(ask(as, route, unnamed), ask(as, route, named));
    }

    /// The organization is the asker's own, and nothing else in the request is.
    @ParameterizedTest
    @MethodSource("questions")
    void what_is_anothers_is_not_found_in_ones_own_place_either(As as, Route route) {
        if (route.variables().size() > 1) {
            assertEquals(ask(as, route, atGlobex(nothing())), ask(as, route, atGlobex(ACME.ids())));
        }
    }

    /// What is the asker's own is there, so the questions above are good ones; and after all of them, what is ACME's is
    /// as it was.
    @ParameterizedTest
    @MethodSource("questions")
    void ones_own_is_there(As as, Route route) {
        boolean read = route.method().equals(HttpMethod.GET.name());
        if (read
                && !(as == As.KEY && route.name().equals(FOR_PEOPLE))
                && route.variables().contains("org")) {
            assertTrue(ask(as, route, GLOBEX.ids()).startsWith("200 "), () -> ask(as, route, GLOBEX.ids()));
        }
        service.bean(UnitOfWork.class).read(stores -> {
            assertEquals(Optional.of(ACME.provider()), stores.providers().find(Cast.ACME.id(), Cast.OKTA.id()));
            assertEquals(
                    Optional.of(ACME.member()),
                    stores.members().find(Cast.ACME.id(), ACME.member().id()));
            assertEquals(List.of(ACME.identity()), stores.identities().list(Cast.ACME.id(), Cast.ALICE.id()));
            assertEquals(List.of(ACME.domain()), stores.domains().list(Cast.ACME.id()));
            assertEquals(
                    Optional.of(ACME.key()),
                    stores.apiKeys()
                            .find(Optional.of(Cast.ACME.id()), ACME.key().id()));
            assertEquals(Optional.of(Cast.ALICE), stores.users().find(Cast.ALICE.id()));
            return stores;
        });
    }
}
