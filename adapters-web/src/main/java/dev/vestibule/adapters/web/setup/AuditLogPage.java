package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.AuditQuery;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.SsoPaths;
import dev.vestibule.adapters.web.session.Redirects;
import dev.vestibule.adapters.web.setup.AuditLogScreen.Choice;
import dev.vestibule.adapters.web.setup.AuditLogScreen.Detail;
import dev.vestibule.adapters.web.setup.AuditLogScreen.Line;
import dev.vestibule.adapters.web.setup.AuditLogScreen.Party;
import dev.vestibule.adapters.web.setup.AuditLogScreen.Typed;
import dev.vestibule.application.port.in.audit.BrowseAuditLog;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a page of the audit log into words. Where the filter cannot be read, it says so instead of showing what was not
/// asked for.
record AuditLogPage(Frame frame, AuditQuery query, BrowseAuditLog.Result.Shown shown) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /// The names of the fields, as the page shows them.
    private static final Map<String, String> LABELS = Map.of(
            AuditQuery.ACTION, "What happened",
            AuditQuery.ACTOR, "Who did it",
            AuditQuery.TARGET, "To what",
            AuditQuery.FROM, "From",
            AuditQuery.TO, "Until");

    static String path(OrganizationId organization) {
        return "/organizations/" + organization + "/audit-log";
    }

    AuditLogScreen screen() {
        boolean wrong = !query.wrong().isEmpty();
        return new AuditLogScreen(
                frame,
                shown.organization().name(),
                path(),
                SsoPaths.of(shown.organization().id()),
                new Typed(
                        typed(AuditQuery.ACTOR),
                        typed(AuditQuery.TARGET),
                        typed(AuditQuery.FROM),
                        typed(AuditQuery.TO)),
                Stream.of(AuditAction.values()).map(this::choice).toList(),
                wrong(),
                wrong
                        ? List.of()
                        : shown.entries().items().stream().map(this::line).toList(),
                wrong ? "" : older(),
                export("jsonl"),
                export("csv"));
    }

    private String path() {
        return path(shown.organization().id());
    }

    private String typed(String name) {
        return query.typed().getOrDefault(name, "");
    }

    private Choice choice(AuditAction action) {
        return new Choice(
                action.code(), words(action.code()), action.code().equalsIgnoreCase(typed(AuditQuery.ACTION)));
    }

    private static String words(String code) {
        return code.replace('_', ' ');
    }

    private String wrong() {
        return query.wrong().entrySet().stream()
                .map(wrong -> "\u201c" + LABELS.get(wrong.getKey()) + "\u201d " + wrong.getValue() + ".")
                .collect(Collectors.joining(" "));
    }

    private String older() {
        return shown.entries()
                .next()
                .map(cursor -> withFilter(path(), "cursor", cursor.last().toString()))
                .orElse("");
    }

    private String export(String format) {
        return withFilter("/api/v1" + path() + "/export", "format", format);
    }

    private String withFilter(String path, String name, String value) {
        var parameters = new HashMap<>(query.typed());
        parameters.put(name, value);
        return Redirects.path(path, parameters);
    }

    private Line line(AuditEntry entry) {
        return new Line(
                words(entry.action().code()),
                TIME.format(entry.at()),
                actor(entry.actor()),
                target(entry.target()),
                entry.details().byName().entrySet().stream()
                        .map(detail -> new Detail(words(detail.getKey()), detail.getValue()))
                        .toList(),
                entry.trace().value(),
                attempt(entry));
    }

    private Party actor(AuditEntry.Recorded actor) {
        String kind = switch (actor.kind()) {
            case "anonymous" -> "somebody who was not signed in";
            case "system" -> "Vestibule itself";
            default -> words(actor.kind());
        };
        return new Party(kind, actor.id(), only(AuditQuery.ACTOR, actor.id()));
    }

    private Party target(AuditTarget target) {
        String id = target instanceof AuditTarget.OfNothing ? "" : target.id().toString();
        return new Party(words(target.kind()), id, only(AuditQuery.TARGET, id));
    }

    private String only(String name, String id) {
        return Redirects.path(path(), Map.of(name, id));
    }

    /// The page of the attempt with this code, where there is one.
    private String attempt(AuditEntry entry) {
        return shown.traces().stream()
                .filter(trace -> trace.attempt().code().equals(entry.trace()))
                .findFirst()
                .map(trace -> Redirects.path(
                        SsoPaths.traces(
                                shown.organization().id(), trace.attempt().provider()),
                        Map.of("code", entry.trace().value())))
                .orElse("");
    }
}
