package dev.vestibule.adapters.web.guard;

import static dev.vestibule.adapters.web.testing.Server.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Cast;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.idempotency.ClaimRequest;
import dev.vestibule.application.port.in.idempotency.SettleRequest;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.idempotency.GivenAnswer;
import dev.vestibule.domain.idempotency.IdempotencyKey;
import dev.vestibule.domain.idempotency.RequestClaimId;
import dev.vestibule.domain.idempotency.RequestPrint;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentWritesTest {
    private static final String ORGANIZATIONS = "/api/v1/organizations";
    private static final String BODY = "{\"slug\":\"acme\",\"name\":\"Acme\"}";
    private static final RequestClaimId CLAIM =
            new RequestClaimId(UUID.fromString("01930000-0000-7000-8000-0000000000c1"));

    private final Server server = Server.overHttp();

    @BeforeEach
    void requests_are_claimed_and_organizations_made() {
        server.ports().claimRequest.answers(new ClaimRequest.Result.Claimed(CLAIM));
        server.ports().settleRequest.answers(new SettleRequest.Result.Settled());
        server.ports().createOrganization.answers(new CreateOrganization.Result.Created(Cast.ACME_INC));
    }

    private HttpResponse<String> send(String method, String path, String body, String... more) {
        List<String> headers = new ArrayList<>(
                List.of("Authorization", "Bearer " + Server.ADMIN_KEY, "Content-Type", "application/json"));
        headers.addAll(List.of(more));
        return server.send(
                path, request -> request.method(method, BodyPublishers.ofString(body)), headers.toArray(String[]::new));
    }

    private HttpResponse<String> create(String... more) {
        return send("POST", ORGANIZATIONS, BODY, more);
    }

    private Optional<GivenAnswer> settled() {
        return server.ports().settleRequest.lastAsked().answer();
    }

    @Test
    void without_a_key_nobody_is_asked() {
        assertEquals(201, create().statusCode());

        assertEquals(List.of(), server.ports().claimRequest.asked());
        assertEquals(List.of(), server.ports().settleRequest.asked());
    }

    @Test
    void a_claimed_request_is_done_and_its_answer_is_kept() {
        HttpResponse<String> plain = create();
        HttpResponse<String> response = create("Idempotency-Key", "once");

        assertEquals(plain.body(), response.body());
        assertEquals(header(plain, "Content-Type"), header(response, "Content-Type"));
        assertEquals("", header(response, "Idempotency-Replayed"));
        ClaimRequest.Command asked = server.ports().claimRequest.lastAsked();
        assertEquals(new IdempotencyKey("once"), asked.key());
        assertEquals(Actor.InstanceKey.class, asked.actor().getClass());
        assertEquals(CLAIM, server.ports().settleRequest.lastAsked().claim());
        assertEquals(
                Optional.of(new GivenAnswer(
                        201,
                        Optional.of("application/json"),
                        response.headers().firstValue("Location"),
                        response.headers().firstValue("ETag"),
                        Optional.of(response.body()))),
                settled());
    }

    @Test
    void an_answer_is_said_again() {
        String body = create().body().replace("Acme", "Äcme");
        server.ports()
                .claimRequest
                .answers(new ClaimRequest.Result.Answered(new GivenAnswer(
                        201,
                        Optional.of("application/json"),
                        Optional.of("http://localhost:8080/there"),
                        Optional.of("\"tag\""),
                        Optional.of(body))));

        HttpResponse<String> response = send("POST", ORGANIZATIONS, BODY, "Idempotency-Key", "once");

        assertEquals(201, response.statusCode());
        assertEquals("true", header(response, "Idempotency-Replayed"));
        assertEquals("application/json", header(response, "Content-Type"));
        assertEquals("http://localhost:8080/there", header(response, "Location"));
        assertEquals("\"tag\"", header(response, "ETag"));
        assertEquals(body, response.body());
        assertEquals(1, server.ports().createOrganization.asked().size());
        assertEquals(List.of(), server.ports().settleRequest.asked());
    }

    @Test
    void an_answer_without_a_body_is_said_again() {
        server.ports().deleteOrganization.answers(new DeleteOrganization.Result.Deleted());
        HttpResponse<String> first =
                send("DELETE", ORGANIZATIONS + "/acme", "", "Idempotency-Key", "once", "If-Match", "*");
        server.ports()
                .claimRequest
                .answers(new ClaimRequest.Result.Answered(settled().orElseThrow()));
        HttpResponse<String> second =
                send("DELETE", ORGANIZATIONS + "/acme", "", "Idempotency-Key", "once", "If-Match", "*");

        assertEquals(204, first.statusCode());
        assertEquals(204, second.statusCode());
        assertEquals("", second.body());
        assertEquals(1, server.ports().deleteOrganization.asked().size());
    }

    @Test
    void a_refusal_is_an_answer() {
        server.ports().createOrganization.answers(new CreateOrganization.Result.Refused(Refusal.SLUG_TAKEN));
        HttpResponse<String> response = create("Idempotency-Key", "once");

        assertEquals(409, response.statusCode());
        assertEquals(409, settled().orElseThrow().status());
        assertEquals(
                Optional.of("application/problem+json"), settled().orElseThrow().contentType());
        assertEquals(Optional.of(response.body()), settled().orElseThrow().body());
    }

    @Test
    void so_is_a_body_that_is_refused() {
        assertEquals(
                400, send("POST", ORGANIZATIONS, "{", "Idempotency-Key", "once").statusCode());
        assertEquals(400, settled().orElseThrow().status());
    }

    @Test
    void whoever_is_refused_for_another_reason_than_the_request_may_try_again() {
        server.ports().createOrganization.answers(new CreateOrganization.Result.Refused(Refusal.IDP_TIMEOUT));

        assertEquals(504, create("Idempotency-Key", "once").statusCode());
        assertEquals(Optional.empty(), settled());
    }

    @Test
    void whoever_is_told_to_come_again_later_may() {
        server.ports().createOrganization.answers(new CreateOrganization.Result.Refused(Refusal.TOO_MANY_ATTEMPTS));
        HttpResponse<String> response = create("Idempotency-Key", "once");

        assertEquals(429, response.statusCode());
        assertEquals("60", header(response, "Retry-After"));
        assertEquals(CLAIM, server.ports().settleRequest.lastAsked().claim());
        assertEquals(Optional.empty(), settled());
    }

    @Test
    void whoever_lost_against_another_may_try_again() {
        server.ports().createOrganization.answers(_ -> {
            throw new ConcurrentModificationException("lost");
        });

        assertEquals(503, create("Idempotency-Key", "once").statusCode());
        assertEquals(Optional.empty(), settled());
    }

    @Test
    void a_failure_leaves_the_claim_as_it_is() {
        server.ports().createOrganization.answers(_ -> {
            throw new IllegalStateException("after the commit, or before");
        });

        assertEquals(500, create("Idempotency-Key", "once").statusCode());
        assertEquals(List.of(), server.ports().settleRequest.asked());
    }

    @Test
    void what_cannot_be_kept_is_answered_all_the_same() {
        server.ports().settleRequest.answers(_ -> {
            throw new ConcurrentModificationException("not now");
        });

        assertEquals(201, create("Idempotency-Key", "once").statusCode());
    }

    private static List<Arguments> noes() {
        return List.of(
                Arguments.of(new ClaimRequest.Result.UnderWay(), 409, "request_under_way", "1"),
                Arguments.of(new ClaimRequest.Result.OutcomeUnknown(), 409, "outcome_unknown", ""),
                Arguments.of(new ClaimRequest.Result.KeyReused(), 422, "idempotency_key_reused", ""));
    }

    @ParameterizedTest
    @MethodSource("noes")
    void what_is_not_claimed_is_not_done(ClaimRequest.Result result, int status, String code, String retryAfter) {
        server.ports().claimRequest.answers(result);
        HttpResponse<String> response = create("Idempotency-Key", "once");

        assertEquals(status, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"code\":\"" + code + "\""), response.body());
        assertEquals(retryAfter, header(response, "Retry-After"));
        assertEquals(List.of(), server.ports().createOrganization.asked());
        assertEquals(List.of(), server.ports().settleRequest.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void a_key_that_is_none_is_named(String key) {
        refused(create("Idempotency-Key", key));
    }

    @Test
    void so_are_a_long_one_and_two() {
        refused(create("Idempotency-Key", "k".repeat(256)));
        refused(create("Idempotency-Key", "one", "Idempotency-Key", "two"));
        assertEquals(201, create("Idempotency-Key", "k".repeat(255)).statusCode());
    }

    private void refused(HttpResponse<String> response) {
        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"errors\":[{\"pointer\":\"Idempotency-Key\""), response.body());
        assertEquals(List.of(), server.ports().createOrganization.asked());
    }

    @Test
    void whatever_is_asked_otherwise_is_another_request() {
        RequestPrint print = print("PATCH", "/acme", BODY, "\"1\"");

        assertEquals(print, print("PATCH", "/acme", BODY, "\"1\""));
        assertNotEquals(print, print("DELETE", "/acme", BODY, "\"1\""));
        assertNotEquals(print, print("PATCH", "/globex", BODY, "\"1\""));
        assertNotEquals(print, print("PATCH", "/acme", BODY + " ", "\"1\""));
        assertNotEquals(print, print("PATCH", "/acme", BODY, "\"2\""));
    }

    private RequestPrint print(String method, String path, String body, String condition) {
        server.ports().claimRequest.answers(new ClaimRequest.Result.UnderWay());
        send(method, ORGANIZATIONS + path, body, "Idempotency-Key", "once", "If-Match", condition);
        return server.ports().claimRequest.lastAsked().print();
    }

    @Test
    void a_long_body_comes_whole_to_both() {
        String name = "n".repeat(100_000);
        HttpResponse<String> response =
                send("POST", ORGANIZATIONS, "{\"slug\":\"acme\",\"name\":\"" + name + "\"}", "Idempotency-Key", "once");

        assertTrue(response.body().contains("\"pointer\":\"/name\""), response.body());
    }

    @Test
    void strangers_claim_nothing() {
        assertEquals(
                401,
                server.send(
                                ORGANIZATIONS,
                                request -> request.POST(BodyPublishers.ofString(BODY)),
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                "once")
                        .statusCode());
        assertEquals(List.of(), server.ports().claimRequest.asked());
    }

    @Test
    void a_read_does_not_look_at_the_key() {
        server.ports().showOrganization.answers(new ShowOrganization.Result.Shown(Cast.ACME_INC));

        assertEquals(
                200,
                send("GET", ORGANIZATIONS + "/acme", "", "Idempotency-Key", "two words")
                        .statusCode());
        assertEquals(List.of(), server.ports().claimRequest.asked());
    }

    @Test
    void what_is_not_there_is_not_claimed() {
        assertEquals(
                404,
                send("POST", "/api/v1/nowhere", BODY, "Idempotency-Key", "once").statusCode());
        assertEquals(List.of(), server.ports().claimRequest.asked());
    }
}
