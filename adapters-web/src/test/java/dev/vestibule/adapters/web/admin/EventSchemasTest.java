package dev.vestibule.adapters.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.event.ListEvents;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventPage;
import dev.vestibule.domain.event.EventType;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the schemas of events promise. They lie in `docs/events`; `mvn test -Dapprove` writes them anew, but never so
/// that whoever reads events would have to change something.
class EventSchemasTest {
    private static final Path COMMITTED =
            Path.of("").toAbsolutePath().resolveSibling("docs").resolve("events");
    private static final Pattern SECRET = Pattern.compile(
            "secret|token|password|code|key|hash|cookie|session|nonce|verifier|sealed|mail|address|name|subject",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HARMLESS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z|[a-z_]+\\.[a-z_]+");

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);
    private final JsonMapper mapper = server.bean(JsonMapper.class);

    private String served(EventType type) {
        var response = api.get("/events/schemas/" + type.wire());
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(EventSchemasController.JSON_SCHEMA, Server.header(response, "Content-Type"));
        return response.body();
    }

    private JsonNode sample(EventType type) throws IOException {
        var page = new EventPage(List.of(EventSamples.of(type)), EventCursor.START, false, false);
        server.eventPorts().listEvents.answers(new ListEvents.Result.Listed(page));
        return read(api.get("/organizations/acme/events").body()).get("events").get(0);
    }

    private JsonNode read(String json) throws IOException {
        return mapper.readValue(json, JsonNode.class);
    }

    private static JsonSchema schema(String text) {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text, strict);
    }

    @ParameterizedTest
    @EnumSource
    void an_event_fits_the_schema_of_its_type(EventType type) throws IOException {
        String event = mapper.writeValueAsString(sample(type));

        assertEquals(List.of(), List.copyOf(schema(served(type)).validate(event, InputFormat.JSON)));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_such_an_event_does_not_fit(EventType type) throws IOException {
        JsonSchema schema = schema(served(type));
        String event = mapper.writeValueAsString(sample(type));

        for (String other : List.of(
                event.replace("\"version\":1", "\"version\":2"),
                event.replace(type.wire(), "other.type"),
                event.replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"1\""),
                event.replaceFirst("\"data\":\\{[^}]+}", "\"data\":{}"))) {
            assertNotEquals(event, other);
            assertFalse(schema.validate(other, InputFormat.JSON).isEmpty(), other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_lies_in_the_repository_is_what_is_served_and_was_only_added_to(EventType type) throws IOException {
        Path file = COMMITTED.resolve(type.wire() + ".v" + type.version() + ".json");
        JsonNode now = read(served(type));
        if (Files.exists(file)) {
            assertEquals(List.of(), broken("", read(Files.readString(file)), now));
        }
        if (System.getProperty("approve") != null) {
            Files.createDirectories(COMMITTED);
            Files.writeString(file, pretty(now, "") + "\n");
        }
        assertEquals(pretty(now, "") + "\n", Files.readString(file), "run with -Dapprove, once you have looked");
    }

    @Test
    void no_type_that_was_ever_told_is_gone() throws IOException {
        try (Stream<Path> files = Files.list(COMMITTED)) {
            List<String> gone = files.map(file -> file.getFileName().toString())
                    .filter(name -> EventType.parse(name.replaceFirst("\\.v\\d+\\.json$", ""))
                            .isEmpty())
                    .toList();

            assertEquals(List.of(), gone);
        }
    }

    @Test
    void a_change_that_breaks_readers_is_noticed() throws IOException {
        String before = served(EventType.MEMBER_JOINED);
        String required = "[\"user\",\"member\"]";

        assertEquals(List.of(), brokenBy(before, "", ""));
        assertEquals(List.of(), brokenBy(before, "\"user\":{", "\"team\":{\"type\":\"string\"},\"user\":{"));
        for (String worse : List.of("[\"user\"]", "[\"user\",\"member\",\"team\"]")) {
            assertFalse(brokenBy(before, required, worse).isEmpty(), worse);
        }
        assertFalse(brokenBy(before, "\"user\":{", "\"person\":{").isEmpty());
        assertFalse(
                brokenBy(before, "\"type\":\"string\"", "\"type\":\"integer\"").isEmpty());
    }

    private List<String> brokenBy(String schema, String part, String other) throws IOException {
        assertTrue(schema.contains(part), schema);
        return broken("", read(schema), read(schema.replace(part, other)));
    }

    /// What the later schema takes away from whoever relies on the former: only properties may come, and none of them
    /// required, because events from before have none.
    private static List<String> broken(String pointer, JsonNode was, JsonNode now) {
        var broken = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> entry : was.entries()) {
            JsonNode changed = now.get(entry.getKey());
            String place = pointer + "/" + entry.getKey();
            if (changed == null) {
                broken.add(place + " is gone");
            } else if (entry.getValue().isObject()) {
                broken.addAll(broken(place, entry.getValue(), changed));
            } else if (!entry.getKey().equals("title") && !entry.getValue().equals(changed)) {
                broken.add(place + " is another");
            }
        }
        return broken;
    }

    @ParameterizedTest
    @EnumSource
    void nothing_in_an_event_is_called_like_a_secret_or_could_be_one(EventType type) throws IOException {
        for (Map.Entry<String, JsonNode> field : sample(type).get("data").entries()) {
            assertFalse(SECRET.matcher(field.getKey()).find(), field.getKey());
        }
        texts(sample(type)).forEach(text -> assertTrue(HARMLESS.matcher(text).matches(), text));
    }

    @Test
    void the_scan_finds_what_looks_like_a_secret() {
        assertTrue(SECRET.matcher("inviteToken").find());
        assertFalse(HARMLESS.matcher("vst_AbCdEf0123456789").matches());
        assertFalse(HARMLESS.matcher("ABCD-EFGH").matches());
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isContainerNode()) {
            return StreamSupport.stream(node.values().spliterator(), false).flatMap(EventSchemasTest::texts);
        }
        return node.isString() ? Stream.of(node.getStringValue()) : Stream.empty();
    }

    @Test
    void the_types_are_listed_and_others_are_not_there() {
        String listed = api.get("/events/schemas").body();

        Stream.of(EventType.values())
                .forEach(type -> assertTrue(listed.contains("\"type\":\"" + type.wire() + "\",\"version\":1"), listed));
        assertEquals(404, api.get("/events/schemas/sso").statusCode());
    }

    private String pretty(JsonNode node, String indent) throws IOException {
        if (!node.isContainerNode() || node.isArray()) {
            return mapper.writeValueAsString(node);
        }
        String deeper = indent + "  ";
        var fields = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> entry : node.entries()) {
            fields.add(deeper + "\"" + entry.getKey() + "\": " + pretty(entry.getValue(), deeper));
        }
        return "{\n" + String.join(",\n", fields) + "\n" + indent + "}";
    }
}
