package dev.vestibule.application.pipeline;

import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.Conclusion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What admins will be told of each attempt at their provider.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttemptsTest extends ProofBench {
    private static final Optional<SessionToken> NOBODY = Optional.empty();

    private List<Attempt> attempts() {
        return bench.observer.seen().stream()
                .filter(Observation.AttemptConcluded.class::isInstance)
                .map(seen -> ((Observation.AttemptConcluded) seen).attempt())
                .toList();
    }

    private static Attempt attempt(AttemptPurpose purpose, Conclusion conclusion) {
        return new Attempt(OKTA.organization(), OKTA.id(), purpose, SignInBench.TRACE, conclusion);
    }

    private void assertConcluded(AttemptPurpose purpose, Conclusion... conclusions) {
        assertEquals(
                List.of(conclusions).stream()
                        .map(each -> attempt(purpose, each))
                        .toList(),
                attempts());
    }

    @Test
    void a_sign_in_names_who_was_signed_in() {
        bench.givenIdentity(OKTA, ALICE, "00u1");
        bench.says(OKTA, "00u1", ALICES);
        bench.walk(OKTA, NOBODY);

        assertConcluded(AttemptPurpose.LOGIN, new Conclusion.SignedIn(ALICE.id()));
    }

    @Test
    void a_question_names_nobody_whether_or_not_the_account_is_known() {
        bench.says(OKTA, "known", ALICES);
        bench.walk(OKTA, NOBODY);
        bench.says(OKTA, "unknown", new EmailAssertion.Absent());
        bench.walk(OKTA, NOBODY);

        assertConcluded(AttemptPurpose.LOGIN, new Conclusion.DecisionNeeded(), new Conclusion.DecisionNeeded());
    }

    @Test
    void a_refusal_says_why_and_what_was_seen() {
        bench.providers.answer(OKTA.id(), new IdentityProviders.Answer.Refused(Refusal.SIGNATURE_INVALID, "kid=1"));
        bench.walk(OKTA, NOBODY);

        assertConcluded(AttemptPurpose.LOGIN, new Conclusion.Refused(Refusal.SIGNATURE_INVALID, "kid=1"));
    }

    @Test
    void a_flow_that_is_used_twice_is_told_of_twice() {
        bench.givenIdentity(OKTA, ALICE, "00u1");
        bench.says(OKTA, "00u1", ALICES);
        StartLogin.Result.Redirected started = bench.start(OKTA, NOBODY);
        bench.comeBack(OKTA, started, NOBODY);
        bench.comeBack(OKTA, started, NOBODY);

        assertConcluded(
                AttemptPurpose.LOGIN,
                new Conclusion.SignedIn(ALICE.id()),
                new Conclusion.Refused(Refusal.FLOW_ALREADY_USED, "at the claim"));
    }

    @Test
    void what_never_leaves_for_the_provider_is_told_of() {
        bench.providers.destination(
                OKTA.id(), new IdentityProviders.Destination.Nowhere(Refusal.IDP_UNREACHABLE, "connect"));
        bench.pipeline
                .startLogin()
                .handle(new StartLogin.Command(
                        new StartLogin.Door.AtOrganization(
                                new OrganizationRef.ById(OKTA.organization()), Optional.of(OKTA.id())),
                        NOBODY,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        SignInBench.TRACE));

        assertConcluded(AttemptPurpose.LOGIN, new Conclusion.Refused(Refusal.IDP_UNREACHABLE, "connect"));
    }

    @Test
    void a_callback_that_anybody_could_send_is_not_told_of() {
        StartLogin.Result.Redirected started = bench.start(OKTA, NOBODY);
        bench.pipeline
                .finishPipeline()
                .handle(new FinishPipeline.Command(
                        new FinishPipeline.Return.FromProvider(OKTA.id(), SignInBench.answer(started)),
                        Optional.empty(),
                        NOBODY,
                        SignInBench.DEVICE,
                        SignInBench.TRACE));

        assertConcluded(AttemptPurpose.LOGIN);
    }

    @Test
    void tests_are_told_of_as_such() {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(OKTA, "whoever", ALICES);
        bench.comeBack(OKTA, away(startTest(OKTA, caller(alice), Optional.empty())), Optional.of(alice));
        bench.providers.answer(OKTA.id(), new IdentityProviders.Answer.Refused(Refusal.AUDIENCE_MISMATCH, "aud"));
        bench.comeBack(OKTA, away(startTest(OKTA, caller(alice), Optional.empty())), Optional.of(alice));

        assertConcluded(
                AttemptPurpose.TEST,
                new Conclusion.TestPassed(),
                new Conclusion.Refused(Refusal.AUDIENCE_MISMATCH, "aud"));
    }
}
