package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.LoginTraces;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.AttemptOutcome;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.trace.LoginTrace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Traces in memory.
final class MemoryLoginTraces implements LoginTraces {
    private static final Comparator<LoginTrace> NEWEST_FIRST =
            Tables.<LoginTrace>byId(trace -> trace.id().value()).reversed();

    private final Unit unit;

    MemoryLoginTraces(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void append(List<LoginTrace> traces, int mostAlike) {
        Tables tables = unit.toWrite();
        traces.stream()
                .filter(trace -> tables.providers().containsKey(trace.attempt().provider()))
                .forEach(tables.loginTraces()::add);
        traces.forEach(trace -> trim(tables, trace, mostAlike));
    }

    private static void trim(Tables tables, LoginTrace like, int most) {
        List<LoginTrace> over = tables.loginTraces().stream()
                .filter(trace -> isAlike(trace, like))
                .sorted(NEWEST_FIRST)
                .skip(most)
                .toList();
        tables.loginTraces().removeAll(over);
    }

    private static boolean isAlike(LoginTrace one, LoginTrace other) {
        Conclusion conclusion = one.attempt().conclusion();
        return one.attempt().provider().equals(other.attempt().provider())
                && conclusion.outcome() == other.attempt().conclusion().outcome()
                && refusal(conclusion).equals(refusal(other.attempt().conclusion()));
    }

    private static Optional<Refusal> refusal(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Refused(var refusal, var _) ? Optional.of(refusal) : Optional.empty();
    }

    private Stream<LoginTrace> of(ProviderId provider) {
        return unit.toRead().loginTraces().stream()
                .filter(trace -> trace.attempt().provider().equals(provider))
                .sorted(NEWEST_FIRST);
    }

    @Override
    public Optional<LoginTrace> find(ProviderId provider, TraceCode code) {
        return of(provider).filter(trace -> trace.attempt().code().equals(code)).findFirst();
    }

    @Override
    public List<LoginTrace> findAll(OrganizationId organization, Set<TraceCode> codes) {
        return unit.toRead().loginTraces().stream()
                .filter(trace -> trace.attempt().organization().equals(organization))
                .filter(trace -> codes.contains(trace.attempt().code()))
                .toList();
    }

    @Override
    public Page<LoginTrace> list(ProviderId provider, Optional<AttemptOutcome> outcome, PageRequest page) {
        Optional<String> before = page.after().map(cursor -> cursor.last().toString());
        List<LoginTrace> oneMore = of(provider)
                .filter(trace -> outcome.filter(
                                only -> only != trace.attempt().conclusion().outcome())
                        .isEmpty())
                .filter(trace -> before.filter(last -> trace.id().toString().compareTo(last) >= 0)
                        .isEmpty())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(oneMore, page, trace -> trace.id().value());
    }

    @Override
    public int sweep(Instant then) {
        var rows = unit.toWrite().loginTraces();
        int before = rows.size();
        rows.removeIf(trace -> trace.at().isBefore(then));
        return before - rows.size();
    }
}
