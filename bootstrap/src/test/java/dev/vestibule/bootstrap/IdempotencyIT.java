package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Writes that are sent again, against the whole service.
class IdempotencyIT {
    private static final String MAKE_KEY = "{\"name\":\"deploy\",\"scopes\":[\"org:read\",\"org:admin\"]}";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestDatabase database;
    private static Service service;

    @BeforeAll
    static void start() {
        database = TestDatabase.createEmpty();
        service = Service.on(database);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static HttpResponse<String> send(String bearer, String method, String path, String body, String key) {
        var request = HttpRequest.newBuilder(URI.create(service.baseUrl() + "/api/v1" + path))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(body));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private static HttpResponse<String> post(String path, String body, String key) {
        return send(Service.API_KEY, "POST", path, body, key);
    }

    private static boolean isReplayed(HttpResponse<String> response) {
        return response.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    private static String field(String name, HttpResponse<String> response) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(response.body());
        assertTrue(matcher.find(), response.body());
        return matcher.group(1);
    }

    private static String column(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    @Test
    void of_many_at_once_one_makes_the_key_and_the_others_hear_of_it_or_wait() throws Exception {
        List<Future<HttpResponse<String>>> all;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all = threads.invokeAll(Collections.nCopies(20, () -> post("/api-keys", MAKE_KEY, "at-once")));
        }
        Set<String> made = all.stream()
                .map(IdempotencyIT::result)
                .filter(response -> response.statusCode() == 201)
                .map(HttpResponse::body)
                .collect(Collectors.toSet());
        Set<String> others = all.stream()
                .map(IdempotencyIT::result)
                .filter(response -> response.statusCode() != 201)
                .map(response -> response.statusCode() + " " + field("code", response) + " "
                        + response.headers().firstValue("Retry-After").orElse("never"))
                .collect(Collectors.toSet());

        assertEquals(1, made.size());
        assertTrue(Set.of("409 request_under_way 1").containsAll(others), others.toString());
        assertEquals("1", column("select count(*) from audit_log where trace = '" + traceOf(all) + "'"));
    }

    private static String traceOf(List<Future<HttpResponse<String>>> all) {
        return all.stream()
                .map(IdempotencyIT::result)
                .filter(response -> response.statusCode() == 201 && !isReplayed(response))
                .map(response -> response.headers().firstValue("X-Trace-Code").orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException cause) {
            throw new IllegalStateException(cause);
        }
    }

    @Test
    void the_answer_comes_again_byte_for_byte_and_its_secret_cannot_be_read_in_the_database() throws SQLException {
        HttpResponse<String> first = post("/api-keys", MAKE_KEY, "byte-for-byte");
        HttpResponse<String> again = post("/api-keys", MAKE_KEY, "byte-for-byte");

        assertEquals(201, first.statusCode());
        assertFalse(isReplayed(first));
        assertEquals(201, again.statusCode());
        assertTrue(isReplayed(again));
        assertEquals(first.body(), again.body());
        for (String header : List.of("Content-Type", "Location")) {
            assertEquals(first.headers().firstValue(header), again.headers().firstValue(header));
        }
        String token = field("key", first);
        assertFalse(
                column("select string_agg(c::text, '') from request_claims c").contains(token));
    }

    @Test
    void another_caller_with_the_same_key_and_request_is_another() {
        HttpResponse<String> first = post("/organizations", "{\"slug\":\"twice\",\"name\":\"Twice\"}", "shared");
        String other = field("key", post("/api-keys", MAKE_KEY, "for-the-other"));
        HttpResponse<String> second =
                send(other, "POST", "/organizations", "{\"slug\":\"twice\",\"name\":\"Twice\"}", "shared");

        assertEquals(201, first.statusCode());
        assertEquals("slug_taken", field("code", second));
        assertFalse(isReplayed(second));
    }

    @Test
    void a_key_that_was_revoked_hears_nothing_more() {
        HttpResponse<String> made = post("/api-keys", MAKE_KEY, "to-be-revoked");
        String bearer = field("key", made);
        String body = "{\"slug\":\"revoked\",\"name\":\"Revoked\"}";
        assertEquals(201, send(bearer, "POST", "/organizations", body, "once").statusCode());
        send(Service.API_KEY, "DELETE", "/api-keys/" + field("id", made), "", "revoke");

        assertEquals(401, send(bearer, "POST", "/organizations", body, "once").statusCode());
    }

    @Test
    void a_refusal_comes_again_too_and_a_key_stands_for_one_request() {
        String taken = "{\"slug\":\"taken\",\"name\":\"Taken\"}";
        post("/organizations", taken, "first");
        HttpResponse<String> refused = post("/organizations", taken, "second");
        HttpResponse<String> again = post("/organizations", taken, "second");

        assertEquals("slug_taken", field("code", refused));
        assertEquals(refused.body(), again.body());
        assertTrue(isReplayed(again));
        assertEquals(
                "idempotency_key_reused", field("code", post("/organizations", taken.replace("Taken", "T"), "second")));
    }

    @Test
    void what_nobody_finished_is_never_done_again() {
        String body = "{\"slug\":\"lost\",\"name\":\"Lost\"}";
        post("/organizations", body, "lost");
        database.run("update request_claims set sealed_answer = null, made_at = made_at - interval '61 seconds'"
                + " where idempotency_key = 'lost'");
        HttpResponse<String> again = post("/organizations", body, "lost");

        assertEquals(409, again.statusCode());
        assertEquals("outcome_unknown", field("code", again));
    }
}
