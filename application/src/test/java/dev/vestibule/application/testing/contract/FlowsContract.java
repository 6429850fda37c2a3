package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.out.store.Flows.Claim;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.LoginFlow.AwaitingDecision;
import dev.vestibule.domain.flow.Question;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.identity.RefreshToken;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public abstract class FlowsContract extends StoreContract {
    private static final FlowId FLOW = new FlowId(uuid(0xf1));
    private static final EmailAddress ADDRESS = new EmailAddress("Alice@acme.example");
    private static final AuthenticationEvidence EVIDENCE = new AuthenticationEvidence(
            Optional.of("sid-1"), Set.of("pwd", "otp"), Optional.of("urn:acr"), Optional.of(NOW), Optional.of(LATER));

    @Test
    void a_flow_is_claimed_once() {
        assertEquals(Claim.CLAIMED, write(stores -> stores.flows().claim(FLOW, LATER)));
        assertEquals(Claim.ALREADY_USED, write(stores -> stores.flows().claim(FLOW, LATER)));
        assertEquals(Claim.CLAIMED, write(stores -> stores.flows().claim(new FlowId(uuid(0xf2)), LATER)));
    }

    @Test
    void of_many_at_once_one_claims() {
        List<Claim> answers = race(50, () -> write(stores -> stores.flows().claim(FLOW, LATER)));

        assertEquals(1, Collections.frequency(answers, Claim.CLAIMED));
        assertEquals(49, Collections.frequency(answers, Claim.ALREADY_USED));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfDecision")
    void a_decision_is_found_as_it_was_saved(AwaitingDecision decision) {
        given(stores -> stores.flows().saveDecision(decision));

        assertEquals(Optional.of(decision), read(stores -> stores.flows().findDecision(FLOW)));
        assertEquals(Optional.of(decision), write(stores -> stores.flows().lockDecision(FLOW)));
    }

    private static Stream<AwaitingDecision> everyKindOfDecision() {
        Optional<UserId> alice = Optional.of(ALICE.id());
        Optional<UserId> nobody = Optional.empty();
        return Stream.of(
                decision(new EmailAssertion.Verified(ADDRESS), EVIDENCE, Question.WHOSE, nobody),
                decision(new EmailAssertion.Unstated(ADDRESS), AuthenticationEvidence.NONE, Question.LINK, alice),
                decision(new EmailAssertion.Denied(ADDRESS), EVIDENCE, Question.SWITCH, alice),
                decision(new EmailAssertion.Absent(), AuthenticationEvidence.NONE, Question.WHOSE, nobody));
    }

    @Test
    void saving_again_replaces() {
        AwaitingDecision first = decision(Optional.empty());
        given(stores -> stores.flows().saveDecision(first));

        given(stores -> {
            stores.flows().lockDecision(FLOW);
            stores.flows().saveDecision(first.ownedBy(ALICE.id()));
        });

        assertEquals(
                Optional.of(first.ownedBy(ALICE.id())),
                read(stores -> stores.flows().findDecision(FLOW)));
    }

    @Test
    void an_answered_decision_is_gone() {
        given(stores -> stores.flows().saveDecision(decision(Optional.empty())));

        given(stores -> {
            stores.flows().lockDecision(FLOW);
            stores.flows().removeDecision(FLOW);
        });

        assertEquals(Optional.empty(), read(stores -> stores.flows().findDecision(FLOW)));
        assertEquals(Optional.empty(), write(stores -> stores.flows().lockDecision(FLOW)));
    }

    @Test
    void of_many_answers_at_once_one_finds_the_decision() {
        given(stores -> stores.flows().saveDecision(decision(Optional.empty())));

        List<Boolean> answers = race(
                20,
                () -> write(stores -> {
                    Optional<AwaitingDecision> found = stores.flows().lockDecision(FLOW);
                    found.ifPresent(_ -> stores.flows().removeDecision(FLOW));
                    return found.isPresent();
                }));

        assertEquals(1, Collections.frequency(answers, true));
    }

    @Test
    void sweeping_removes_what_has_ended() {
        AwaitingDecision decision = decision(Optional.empty());
        given(stores -> {
            stores.flows().claim(FLOW, LATER);
            stores.flows().claim(new FlowId(uuid(0xf2)), NOW.plus(FlowOrigin.DECISION_LIFE));
            stores.flows().saveDecision(decision);
        });

        assertEquals(0, sweep(NOW));
        assertEquals(1, sweep(LATER.plusSeconds(1)));
        assertEquals(Claim.CLAIMED, write(stores -> stores.flows().claim(FLOW, LATER)));
        assertEquals(3, sweep(decision.endsAt().plusSeconds(1)));
        assertEquals(Optional.empty(), read(stores -> stores.flows().findDecision(FLOW)));
    }

    private int sweep(Instant now) {
        return write(stores -> stores.flows().sweep(now));
    }

    private static AwaitingDecision decision(Optional<UserId> boundTo) {
        return decision(new EmailAssertion.Verified(ADDRESS), EVIDENCE, Question.WHOSE, boundTo);
    }

    private static AwaitingDecision decision(
            EmailAssertion email, AuthenticationEvidence evidence, Question question, Optional<UserId> boundTo) {
        var origin = new FlowOrigin(
                FLOW,
                new FlowPurpose.Login(),
                ACME.id(),
                OKTA.id(),
                OKTA.trustVersion(),
                boundTo,
                new ReturnTarget("/app?x=1#y"),
                NOW);
        var proof = new VerifiedIdentity(
                OKTA.id(),
                OKTA.config().issuer(),
                new Subject("00u1 | \u00e9"),
                email,
                Optional.of(new PersonName("Alice \u00c9")).filter(_ -> boundTo.isPresent()),
                evidence,
                Optional.of(new RefreshToken("for later")).filter(_ -> boundTo.isPresent()),
                Optional.of(new IdTokenHint("a.b.c")).filter(_ -> boundTo.isPresent()));
        return new AwaitingDecision(origin, proof, question, boundTo, NOW.plus(FlowOrigin.DECISION_LIFE));
    }
}
