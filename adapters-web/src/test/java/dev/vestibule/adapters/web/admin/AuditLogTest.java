package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.ACME_INC;
import static dev.vestibule.adapters.web.testing.Cast.ALICE;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.audit.BrowseAuditLog;
import dev.vestibule.application.port.in.audit.ExportAuditChain;
import dev.vestibule.application.port.in.audit.ExportAuditEntries;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.seal.SealHash;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.SealedEntry;
import dev.vestibule.domain.seal.Statement;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.trace.LoginTrace;
import dev.vestibule.domain.trace.LoginTraceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The audit log, as programs and as people read it, and as a file.
class AuditLogTest {
    private static final String API = "/organizations/acme/audit-log";
    private static final String EXPORT = API + "/export";
    private static final Chain CHAIN = Chain.of(ACME);
    private static final SealKey KEY = new SealKey("A".repeat(43) + "=");

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    private static UUID id(long number) {
        return new UUID(0x7000, 0x8000_0000_0000_0000L | number);
    }

    private static AuditEntry entry(long number, AuditDetails details) {
        return new AuditEntry(
                new AuditEntryId(id(number)),
                Optional.of(ACME),
                new AuditEntry.Recorded("user", ALICE.toString()),
                AuditAction.PROVIDER_EDITED,
                new AuditTarget.OfProvider(OKTA),
                details,
                new TraceCode("TRACE" + number),
                NOW);
    }

    private static SealHash hash(long number) {
        return number == 0 ? SealHash.BEFORE_ALL : new SealHash("%064x".formatted(number));
    }

    private static SealedEntry sealed(long number) {
        AuditEntry entry = entry(number, AuditDetails.of("changed", "name"));
        var seal = new Seal(CHAIN, number, entry.id(), hash(number - 1), hash(number));
        return new SealedEntry(
                entry, Optional.of(seal), number % 2 == 0 ? Optional.of(vouched(number)) : Optional.empty());
    }

    private static Checkpoint vouched(long number) {
        var statement = Statement.about(new ChainHead(CHAIN, number, hash(number)), NOW);
        return new Checkpoint(statement, KEY, "B".repeat(86) + "==");
    }

    @Test
    void each_filter_is_read() {
        server.audit()
                .listAuditEntries
                .answers(new ListAuditEntries.Result.Listed(new Page<>(List.of(), Optional.empty())));

        api.get(API + "?action=sso_enabled&actor=ops&target=" + OKTA + "&from=2026-03-02&to=2026-03-02T10:30%2B02:00");

        assertEquals(
                new AuditFilter(
                        Optional.of(AuditAction.SSO_ENABLED),
                        Optional.of("ops"),
                        Optional.of(OKTA.value()),
                        Optional.of(Instant.parse("2026-03-02T00:00:00Z")),
                        Optional.of(Instant.parse("2026-03-02T08:30:00Z"))),
                server.audit().listAuditEntries.lastAsked().filter());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T10:00:00Z",
                "2026-03-02T10:00:00.123Z",
                "2026-03-02T10:00:00.123456Z",
                "2026-03-02T10:00",
                "2026-03-02T10:00:00"
            })
    void times_are_read_as_they_are_written(String time) {
        server.audit()
                .listAuditEntries
                .answers(new ListAuditEntries.Result.Listed(new Page<>(List.of(), Optional.empty())));

        assertEquals(200, api.get(API + "?from=" + time).statusCode());
        assertEquals(
                Instant.parse("2026-03-02T10:00:00Z").getEpochSecond(),
                server.audit()
                        .listAuditEntries
                        .lastAsked()
                        .filter()
                        .from()
                        .orElseThrow()
                        .getEpochSecond());
    }

    @ParameterizedTest
    @CsvSource({
        "action=lost, ?action",
        "target=okta, ?target",
        "from=yesterday, ?from",
        "to=2026-02-30, ?to",
        "actor=a&actor=b, ?actor"
    })
    void a_filter_that_cannot_be_read_is_named(String query, String pointer) {
        for (String path : List.of(API, EXPORT)) {
            HttpResponse<String> response = api.get(path + "?" + query);

            assertEquals(400, response.statusCode(), response.body());
            assertTrue(response.body().contains("\"pointer\":\"" + pointer + "\""), response.body());
        }
    }

    private void chain(long length) {
        server.audit()
                .exportAuditChain
                .answers(query -> new ExportAuditChain.Result.Exported(
                        new ChainHead(CHAIN, length, hash(length)),
                        Optional.of(vouched(2)),
                        List.of(KEY),
                        LongStream.rangeClosed(query.after() + 1, length)
                                .limit(query.max())
                                .mapToObj(AuditLogTest::sealed)
                                .toList()));
    }

    @Test
    void the_whole_chain_is_a_file_of_lines() {
        chain(3);

        HttpResponse<String> response = api.get(EXPORT);

        assertEquals(200, response.statusCode(), response.body());
        assertEquals("application/jsonl", Server.header(response, "Content-Type"));
        assertEquals(
                "attachment; filename=\"audit-log-" + ACME + ".jsonl\"",
                Server.header(response, "Content-Disposition"));
        List<String> lines = response.body().lines().toList();
        assertEquals(7, lines.size(), response.body());
        assertEquals(
                "{\"chain\":\"" + ACME + "\",\"export\":\"vestibule-audit-log/1\",\"filtered\":false,\"keys\":[\"" + KEY
                        + "\"],\"sealed\":3}",
                lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"checkpoint\":{\"at\":"), lines.get(1));
        assertEquals(
                "{\"entry\":{\"action\":\"provider_edited\",\"actor\":{\"id\":\"" + ALICE
                        + "\",\"kind\":\"user\"},\"at\":\"2026-06-01T10:00:00Z\",\"details\":{\"changed\":\"name\"},"
                        + "\"id\":\"" + id(1) + "\",\"organizationId\":\"" + ACME + "\",\"target\":{\"id\":\"" + OKTA
                        + "\",\"kind\":\"provider\"},\"trace\":\"TRACE1\"},\"hash\":\"" + hash(1)
                        + "\",\"previous\":\"" + hash(0) + "\",\"sequence\":1}",
                lines.get(2));
        assertEquals(lines.get(1), lines.get(4));
        assertEquals("{\"end\":3}", lines.getLast());
    }

    @Test
    void a_long_chain_is_read_in_parts_up_to_where_it_began() {
        chain(1_203);

        List<String> lines = api.get(EXPORT + "?format=jsonl").body().lines().toList();

        assertEquals(1 + 1 + 1_203 + 601 + 1, lines.size());
        assertEquals("{\"end\":1203}", lines.getLast());
        assertEquals(
                List.of(0L, 500L, 1_000L),
                server.audit().exportAuditChain.asked().stream()
                        .map(ExportAuditChain.Query::after)
                        .toList());
    }

    private static AuditLines.Whole whole(ExportAuditChain port) {
        var caller = new Caller(new Actor.InstanceKey("ops"), new TraceCode("T"));
        return new AuditLines.Whole(port, caller, new OrganizationRef.ById(ACME));
    }

    /// Of what nobody reads yet, nothing is held.
    @Test
    void a_part_is_asked_for_when_the_one_before_it_was_read() throws IOException {
        chain(2_000);
        var asked = new ArrayList<Long>();
        var begun = (AuditExport.Begin.Begun) whole(query -> {
                    asked.add(query.after());
                    return new ExportAuditChain.Result.Exported(
                            new ChainHead(CHAIN, 2_000, hash(2_000)),
                            Optional.empty(),
                            List.of(KEY),
                            LongStream.rangeClosed(query.after() + 1, query.after() + query.max())
                                    .mapToObj(AuditLogTest::sealed)
                                    .toList());
                })
                .begin();

        try (InputStream stream = AuditExport.stream(begun.parts())) {
            assertEquals("{\"chain\"", new String(stream.readNBytes(8), StandardCharsets.UTF_8));
            assertEquals(List.of(0L), asked);
            stream.readAllBytes();
            assertEquals(List.of(0L, 500L, 1_000L, 1_500L), asked);
        }
    }

    @Test
    void who_may_no_longer_read_gets_a_file_that_breaks_off() throws IOException {
        var answers = new ArrayList<ExportAuditChain.Result>(List.of(
                new ExportAuditChain.Result.Exported(
                        new ChainHead(CHAIN, 2, hash(2)), Optional.empty(), List.of(KEY), List.of(sealed(1))),
                new ExportAuditChain.Result.Refused(Refusal.NOT_FOUND)));
        var begun = (AuditExport.Begin.Begun) whole(_ -> answers.removeFirst()).begin();

        try (InputStream stream = AuditExport.stream(begun.parts())) {
            assertThrows(UncheckedIOException.class, stream::readAllBytes);
        }
    }

    private void entries(SealedEntry... entries) {
        server.audit()
                .exportAuditEntries
                .answers(new ExportAuditEntries.Result.Exported(
                        new ChainHead(CHAIN, 9, hash(9)),
                        List.of(KEY),
                        new Page<>(List.of(entries), Optional.empty())));
    }

    @Test
    void a_filtered_file_says_that_it_is_one() {
        entries(sealed(2), new SealedEntry(entry(3, AuditDetails.NONE), Optional.empty(), Optional.empty()));

        List<String> lines =
                api.get(EXPORT + "?action=provider_edited").body().lines().toList();

        assertTrue(lines.getFirst().contains("\"filtered\":true"), lines.getFirst());
        assertTrue(lines.get(1).endsWith(",\"sequence\":2}"), lines.get(1));
        assertTrue(lines.get(2).endsWith("\"trace\":\"TRACE3\"}}"), lines.get(2));
        assertEquals("{\"end\":2}", lines.getLast());
        assertEquals(
                AuditFilter.of(AuditAction.PROVIDER_EDITED),
                server.audit().exportAuditEntries.lastAsked().filter());
    }

    @Test
    void a_filtered_file_is_read_in_pages() {
        server.audit()
                .exportAuditEntries
                .answers(query -> new ExportAuditEntries.Result.Exported(
                        new ChainHead(CHAIN, 9, hash(9)),
                        List.of(KEY),
                        query.page().after().isEmpty()
                                ? new Page<>(List.of(sealed(1)), Optional.of(new Cursor(id(1))))
                                : new Page<>(List.of(sealed(2)), Optional.empty())));

        assertEquals(4, api.get(EXPORT + "?actor=ops").body().lines().count());
        assertEquals(3, api.get(EXPORT + "?format=csv").body().lines().count());
    }

    /// RFC 4180, and nothing that a spreadsheet would run.
    @Test
    void a_spreadsheet_reads_cells_and_no_formulas() {
        var actor = new AuditEntry.Recorded("api_key", "=HYPERLINK(\"https://evil.example\";\"x\")");
        AuditEntry entry = entry(1, AuditDetails.of("+name", "a \"quoted\", long\r\none"));
        var made = new AuditEntry(
                entry.id(),
                entry.organization(),
                actor,
                entry.action(),
                new AuditTarget.OfNothing(),
                entry.details(),
                entry.trace(),
                entry.at());
        entries(new SealedEntry(made, Optional.empty(), Optional.empty()), sealed(2));

        HttpResponse<String> response = api.get(EXPORT + "?format=csv");

        assertTrue(Server.header(response, "Content-Type").startsWith("text/csv"));
        assertEquals(
                "\"at\",\"action\",\"actor_kind\",\"actor\",\"target_kind\",\"target\",\"details\",\"trace\",\"id\","
                        + "\"sequence\",\"hash\"\r\n"
                        + "\"2026-06-01T10:00:00Z\",\"provider_edited\",\"api_key\","
                        + "\"'=HYPERLINK(\"\"https://evil.example\"\";\"\"x\"\")\",\"\",\"\","
                        + "\"'+name: a \"\"quoted\"\", long\r\none\",\"TRACE1\",\"" + id(1) + "\",\"\",\"\"\r\n"
                        + "\"2026-06-01T10:00:00Z\",\"provider_edited\",\"user\",\"" + ALICE
                        + "\",\"provider\",\"" + OKTA + "\",\"changed: name\",\"TRACE2\",\"" + id(2) + "\",\"2\",\""
                        + hash(2) + "\"\r\n",
                response.body());
    }

    @Test
    void whoever_may_not_read_the_log_gets_no_file() {
        server.audit().exportAuditChain.answers(new ExportAuditChain.Result.Refused(Refusal.NOT_FOUND));
        server.audit().exportAuditEntries.answers(new ExportAuditEntries.Result.Refused(Refusal.NOT_FOUND));

        assertEquals(404, api.get(EXPORT).statusCode());
        assertEquals(404, api.get(EXPORT + "?format=csv").statusCode());
        assertEquals(404, api.get(EXPORT + "?actor=ops").statusCode());
        assertEquals(400, api.get(EXPORT + "?format=xlsx").statusCode());
    }

    private HttpResponse<String> page(String query) {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        return server.get("/organizations/acme/audit-log" + query, "Cookie", "vestibule_session=" + TOKEN);
    }

    private void shown(Optional<Cursor> next, List<LoginTrace> traces, AuditEntry... entries) {
        server.audit()
                .browseAuditLog
                .answers(new BrowseAuditLog.Result.Shown(ACME_INC, new Page<>(List.of(entries), next), traces));
    }

    @Test
    void people_read_who_did_what_and_find_the_attempt() {
        var attempt =
                new Attempt(ACME, OKTA, AttemptPurpose.LOGIN, new TraceCode("TRACE1"), new Conclusion.SignedIn(ALICE));
        shown(
                Optional.of(new Cursor(id(2))),
                List.of(new LoginTrace(new LoginTraceId(id(5)), attempt, NOW)),
                entry(1, AuditDetails.of("changed_fields", "<b>name</b>")),
                entry(2, AuditDetails.NONE));

        String page = page("?actor=" + ALICE + "&action=provider_edited").body();

        assertTrue(page.contains("provider edited") && page.contains("1 Jun 2026, 10:00:00 UTC"), page);
        assertTrue(page.contains("changed fields: &lt;b&gt;name&lt;/b&gt;"), page);
        assertTrue(page.contains("/settings/sso/" + OKTA + "/traces?code=TRACE1\""), page);
        assertFalse(page.contains("code=TRACE2"), page);
        assertTrue(
                page.contains("/audit-log?action=provider_edited&amp;actor=" + ALICE + "&amp;cursor=" + id(2)), page);
        assertTrue(
                page.contains("/audit-log/export?action=provider_edited&amp;actor=" + ALICE + "&amp;format=csv"), page);
        assertTrue(page.contains("<option value=\"provider_edited\" selected>"), page);
        assertEquals(
                Optional.of(ALICE.toString()),
                server.audit().browseAuditLog.lastAsked().filter().actor());
    }

    @Test
    void people_are_told_what_cannot_be_read_and_shown_nothing_else() {
        shown(Optional.empty(), List.of(), entry(1, AuditDetails.NONE));

        String page = page("?from=%3Cscript%3E&action=").body();

        assertTrue(page.contains("should be a time such as"), page);
        assertFalse(page.contains("<script>") || page.contains("TRACE1"), page);
    }

    @Test
    void strangers_sign_in_first_and_others_see_nothing() {
        server.audit().browseAuditLog.answers(new BrowseAuditLog.Result.Refused(Refusal.NOT_FOUND));

        assertEquals(303, server.get("/organizations/acme/audit-log").statusCode());
        assertEquals(404, page("").statusCode());
    }
}
