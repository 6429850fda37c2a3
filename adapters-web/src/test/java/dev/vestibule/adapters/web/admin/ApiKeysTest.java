package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.ALICE;
import static dev.vestibule.adapters.web.testing.Cast.ALICE_AT_ACME;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static dev.vestibule.adapters.web.testing.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.apikey.CreateApiKey;
import dev.vestibule.application.port.in.apikey.ListApiKeys;
import dev.vestibule.application.port.in.apikey.RecogniseApiKey;
import dev.vestibule.application.port.in.apikey.RevokeApiKey;
import dev.vestibule.application.port.in.apikey.ShowApiKey;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.apikey.ApiKeyToken;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationSlug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {
    private static final String HERE = "/organizations/acme/api-keys";
    private static final ApiKeyId ID = new ApiKeyId(id(600));
    private static final ApiKeyToken SECRET = new ApiKeyToken("vst_" + "k".repeat(43));
    private static final ApiKey ACMES =
            key(Optional.of(ACME), new KeyMaker.Manager(ALICE_AT_ACME, ALICE), Optional.of(NOW));
    private static final String JSON = "{\"id\":\"" + ID + "\",\"organizationId\":%s,\"name\":\"deploy\","
            + "\"scopes\":[\"org:admin\",\"member:read\"],\"madeBy\":%s,\"createdAt\":\"2026-06-01T10:00:00Z\","
            + "\"expiresAt\":\"2026-08-30T10:00:00Z\",\"lastUsedAt\":%s,\"key\":%s}";
    private static final String WISH = "{\"name\":\"deploy\",\"scopes\":[\"org:admin\",\"Member:Read\"]}";

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    private static ApiKey key(Optional<OrganizationId> organization, KeyMaker maker, Optional<Instant> used) {
        return new ApiKey(
                ID,
                organization,
                "deploy",
                Set.of(Scope.MEMBER_READ, Scope.ORG_ADMIN),
                maker,
                NOW,
                NOW.plus(ApiKey.USUAL_LIFE),
                used);
    }

    @Test
    void a_key_is_told_once() {
        server.ports().createApiKey.answers(new CreateApiKey.Result.Created(ACMES, SECRET));
        server.ports().showApiKey.answers(new ShowApiKey.Result.Shown(ACMES));
        server.ports().listApiKeys.answers(new ListApiKeys.Result.Listed(new Page<>(List.of(ACMES), Optional.empty())));

        var created = api.post(HERE, WISH);

        String place = "\"" + ACME + "\"";
        String maker = "\"" + ALICE_AT_ACME + "\"";
        String used = "\"2026-06-01T10:00:00Z\"";
        String shown = JSON.formatted(place, maker, used, "null");
        assertEquals(201, created.statusCode(), created.body());
        assertEquals(JSON.formatted(place, maker, used, "\"" + SECRET.reveal() + "\""), created.body());
        assertEquals(
                "http://localhost:8080/api/v1/organizations/" + ACME + "/api-keys/" + ID,
                Server.header(created, "Location"));
        assertEquals(shown, api.get(HERE + "/" + ID).body());
        assertEquals("[" + shown + "]", api.get(HERE).body());
        assertEquals(ID, server.ports().showApiKey.lastAsked().key());
        assertEquals(
                Optional.of(new OrganizationRef.BySlug(new OrganizationSlug("acme"))),
                server.ports().listApiKeys.lastAsked().organization());
    }

    @Test
    void what_is_asked_for_reaches_the_use_case() {
        server.ports().createApiKey.answers(new CreateApiKey.Result.Created(ACMES, SECRET));

        api.post(
                HERE,
                "{\"name\":\"deploy\",\"scopes\":[\"org:admin\"],\"expiresAt\":\"2026-07-01T00:00:00.123456789Z\"}");

        var asked = server.ports().createApiKey.lastAsked();
        assertEquals(Set.of(Scope.ORG_ADMIN), asked.scopes());
        assertEquals(Optional.of(Instant.parse("2026-07-01T00:00:00.123456Z")), asked.endsAt());
        assertEquals("deploy", asked.name());
    }

    @Test
    void the_instance_has_keys_of_its_own() {
        var key = key(Optional.empty(), new KeyMaker.Operator(), Optional.empty());
        server.ports().createApiKey.answers(new CreateApiKey.Result.Created(key, SECRET));
        server.ports().showApiKey.answers(new ShowApiKey.Result.Shown(key));
        server.ports().listApiKeys.answers(new ListApiKeys.Result.Listed(new Page<>(List.of(), Optional.empty())));
        server.ports().revokeApiKey.answers(new RevokeApiKey.Result.Revoked());

        var created = api.post("/api-keys", WISH);

        assertEquals("http://localhost:8080/api/v1/api-keys/" + ID, Server.header(created, "Location"));
        assertEquals(
                JSON.formatted("null", "null", "null", "null"),
                api.get("/api-keys/" + ID).body());
        assertEquals("[]", api.get("/api-keys").body());
        assertEquals(204, api.delete("/api-keys/" + ID).statusCode());
        assertEquals(Optional.empty(), server.ports().createApiKey.lastAsked().organization());
        assertEquals(Optional.empty(), server.ports().showApiKey.lastAsked().organization());
        assertEquals(Optional.empty(), server.ports().listApiKeys.lastAsked().organization());
        assertEquals(Optional.empty(), server.ports().revokeApiKey.lastAsked().organization());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"deploy\"}",
                "{\"name\":\"deploy\",\"scopes\":[]}",
                "{\"name\":\"deploy\",\"scopes\":\"org:read\"}",
                "{\"name\":\"deploy\",\"scopes\":[\"org:read\",\"everything\"]}",
                "{\"name\":\" \",\"scopes\":[\"org:read\"]}",
                "{\"name\":\"deploy\",\"scopes\":[\"org:read\"],\"expiresAt\":\"tomorrow\"}",
                "{\"name\":\"deploy\",\"scopes\":[\"org:read\"],\"expiresAt\":\"+99999-01-01T00:00:00Z\"}",
                "{\"name\":\"deploy\",\"scopes\":[\"org:read\"],\"expiresAt\":null}",
                "{\"name\":\"deploy\",\"scopes\":[\"org:read\"],\"key\":\"vst_mine\"}"
            })
    void a_key_that_cannot_be_is_refused(String body) {
        assertEquals(400, api.post(HERE, body).statusCode());
        assertEquals(List.of(), server.ports().createApiKey.asked());
    }

    @Test
    void what_is_out_of_range_is_named() {
        server.ports().createApiKey.answers(new CreateApiKey.Result.EndOutOfRange());
        var end = api.post(HERE, WISH);
        server.ports().createApiKey.answers(new CreateApiKey.Result.ScopeOutOfReach(Scope.USER_READ));
        var scope = api.post(HERE, WISH);

        assertEquals(400, end.statusCode());
        assertTrue(end.body().contains("\"pointer\":\"/expiresAt\""), end.body());
        assertEquals(400, scope.statusCode());
        assertTrue(scope.body().contains("\"pointer\":\"/scopes\""), scope.body());
        assertTrue(scope.body().contains("user:read"), scope.body());
    }

    @Test
    void a_key_is_revoked() {
        server.ports().revokeApiKey.answers(new RevokeApiKey.Result.Revoked());

        assertEquals(204, api.delete(HERE + "/" + ID).statusCode());
        assertEquals(ID, server.ports().revokeApiKey.lastAsked().key());

        server.ports().revokeApiKey.answers(new RevokeApiKey.Result.Refused(Refusal.NOT_FOUND));
        assertEquals(404, api.delete(HERE + "/" + ID).statusCode());
    }

    @Test
    void a_program_is_known_by_its_key() {
        server.ports().recogniseApiKey.answers(new RecogniseApiKey.Result.Recognised(ACMES));
        server.ports()
                .listOrganizations
                .answers(new ListOrganizations.Result.Listed(new Page<>(List.of(), Optional.empty())));

        var response = server.get("/api/v1/organizations", "Authorization", "bearer " + SECRET.reveal());

        assertEquals(200, response.statusCode(), response.body());
        assertEquals(SECRET, server.ports().recogniseApiKey.lastAsked().token());
        assertEquals(
                new Actor.WithKey(ACMES),
                server.ports().listOrganizations.lastAsked().caller().actor());
    }

    @Test
    void a_key_is_nobodys_session() {
        server.ports().recogniseApiKey.answers(new RecogniseApiKey.Result.Recognised(ACMES));

        var response = server.get("/api/v1/session", "Authorization", "Bearer " + SECRET.reveal());

        assertEquals(401, response.statusCode());
        assertTrue(response.body().contains("\"code\":\"not_signed_in\""), response.body());
    }

    @Test
    void a_key_that_is_over_is_nobody_whatever_cookie_comes_along() {
        server.ports().recogniseApiKey.answers(new RecogniseApiKey.Result.Unknown());
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));

        var response = server.get(
                "/api/v1/organizations",
                "Authorization",
                "Bearer " + SECRET.reveal(),
                "Cookie",
                "vestibule_session=" + TOKEN);

        assertEquals(401, response.statusCode());
        assertTrue(response.body().contains("\"code\":\"unauthenticated\""), response.body());
        assertEquals(List.of(), server.ports().recogniseSession.asked());
    }
}
