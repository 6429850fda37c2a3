package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptOutcome;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.trace.LoginTrace;
import dev.vestibule.domain.trace.LoginTraceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class LoginTracesContract extends StoreContract {
    private static final int MOST = 3;
    private static final Conclusion TIMEOUT = new Conclusion.Refused(Refusal.IDP_TIMEOUT, "after 5 s");
    private static final Conclusion EXPIRED = new Conclusion.Refused(Refusal.FLOW_EXPIRED, "");
    private static final PageRequest ALL = new PageRequest(Optional.empty(), 200);

    private static LoginTrace trace(long id, Provider provider, Conclusion conclusion) {
        var attempt = new Attempt(
                provider.organization(), provider.id(), AttemptPurpose.LOGIN, new TraceCode("T" + id), conclusion);
        return new LoginTrace(new LoginTraceId(uuid(id)), attempt, NOW.plusSeconds(id));
    }

    private void append(LoginTrace... traces) {
        given(stores -> stores.loginTraces().append(List.of(traces), MOST));
    }

    private List<LoginTrace> of(ProviderId provider) {
        return read(stores -> stores.loginTraces().list(provider, Optional.empty(), ALL))
                .items();
    }

    @Test
    void traces_come_back_whole_newest_first_and_each_at_its_provider() {
        LoginTrace signedIn = trace(1, OKTA, new Conclusion.SignedIn(ALICE.id()));
        LoginTrace refused = trace(2, OKTA, TIMEOUT);
        LoginTrace asked = trace(3, OKTA, new Conclusion.DecisionNeeded());
        LoginTrace tested = trace(4, ENTRA, new Conclusion.TestPassed());
        append(signedIn, refused, asked, tested);

        assertEquals(List.of(asked, refused, signedIn), of(OKTA.id()));
        assertEquals(List.of(tested), of(ENTRA.id()));
    }

    @Test
    void one_is_found_by_its_code_at_its_provider_only() {
        LoginTrace refused = trace(1, OKTA, TIMEOUT);
        append(refused);

        assertEquals(Optional.of(refused), found(OKTA, "T1"));
        assertEquals(Optional.empty(), found(ENTRA, "T1"));
        assertEquals(Optional.empty(), found(OKTA, "T2"));
    }

    private Optional<LoginTrace> found(Provider provider, String code) {
        return read(stores -> stores.loginTraces().find(provider.id(), new TraceCode(code)));
    }

    @Test
    void those_of_an_organization_are_found_by_their_codes() {
        LoginTrace refused = trace(1, OKTA, TIMEOUT);
        LoginTrace asked = trace(2, OKTA, EXPIRED);
        append(refused, asked, trace(3, ENTRA, TIMEOUT));
        var codes = Set.of(new TraceCode("T1"), new TraceCode("T3"), new TraceCode("T4"));

        assertEquals(List.of(refused), read(stores -> stores.loginTraces().findAll(OKTA.organization(), codes)));
        assertEquals(List.of(), read(stores -> stores.loginTraces().findAll(OKTA.organization(), Set.of())));
    }

    @Test
    void pages_go_back_in_time_and_may_hold_one_outcome_only() {
        append(trace(1, OKTA, TIMEOUT), trace(2, OKTA, new Conclusion.TestPassed()), trace(3, OKTA, EXPIRED));
        Page<LoginTrace> first = page(Optional.of(AttemptOutcome.REFUSED), new PageRequest(Optional.empty(), 1));
        Page<LoginTrace> second = page(Optional.of(AttemptOutcome.REFUSED), new PageRequest(first.next(), 1));

        assertEquals(List.of(trace(3, OKTA, EXPIRED)), first.items());
        assertEquals(List.of(trace(1, OKTA, TIMEOUT)), second.items());
        assertEquals(Optional.empty(), second.next());
    }

    private Page<LoginTrace> page(Optional<AttemptOutcome> outcome, PageRequest page) {
        return read(stores -> stores.loginTraces().list(OKTA.id(), outcome, page));
    }

    @Test
    void many_alike_push_out_their_own_kind_and_no_other() {
        append(trace(1, OKTA, EXPIRED), trace(2, OKTA, new Conclusion.DecisionNeeded()), trace(3, ENTRA, TIMEOUT));
        append(trace(11, OKTA, TIMEOUT), trace(12, OKTA, TIMEOUT));
        append(trace(13, OKTA, TIMEOUT), trace(14, OKTA, TIMEOUT), trace(15, OKTA, TIMEOUT));

        assertEquals(
                List.of("T15", "T14", "T13", "T2", "T1"),
                of(OKTA.id()).stream()
                        .map(trace -> trace.attempt().code().value())
                        .toList());
        assertEquals(1, of(ENTRA.id()).size());
    }

    @Test
    void what_went_to_a_provider_that_is_gone_is_left_out() {
        var gone = new Attempt(
                GLOBEX.id(), new ProviderId(uuid(0x404)), AttemptPurpose.TEST, new TraceCode("T1"), TIMEOUT);
        LoginTrace there = trace(2, OKTA, TIMEOUT);
        append(new LoginTrace(new LoginTraceId(uuid(1)), gone, NOW), there);

        assertEquals(List.of(there), of(OKTA.id()));
        assertEquals(ACME.id(), there.attempt().organization());
    }

    @Test
    void the_sweep_takes_what_is_older_and_nothing_else() {
        append(trace(1, OKTA, TIMEOUT), trace(2, OKTA, TIMEOUT));

        int swept = write(stores -> stores.loginTraces().sweep(NOW.plusSeconds(2)));

        assertEquals(1, swept);
        assertEquals(List.of(trace(2, OKTA, TIMEOUT)), of(OKTA.id()));
    }
}
