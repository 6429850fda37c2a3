package dev.vestibule.application.pipeline;

import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.FakeSecrets;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.TestReport;
import dev.vestibule.domain.flow.TestReport.EmailTrust;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.provider.DraftId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderDraft;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.session.SessionToken;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestOfProviderTest extends ProofBench {
    private TestReport report(FinishPipeline.Result result) {
        var tested = assertInstanceOf(FinishPipeline.Result.Tested.class, result);
        return link(tested.link()).orElseThrow().report().orElseThrow();
    }

    @Test
    void a_test_reports_and_signs_nobody_in() {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(OKTA, "whoever", ALICES);
        int sessions = bench.world.sessions().size();
        var started = away(startTest(OKTA, caller(alice), Optional.empty()));

        TestReport report = report(bench.comeBack(OKTA, started, Optional.of(alice)));

        var passed = assertInstanceOf(TestReport.Passed.class, report);
        assertEquals("whoever", passed.subject().value());
        assertEquals(EmailTrust.NOT_TRUSTED, passed.emailTrust());
        assertEquals(List.of(), bench.world.identities());
        assertEquals(sessions, bench.world.sessions().size());
        assertEquals(OKTA, now(OKTA));
        assertEquals(
                List.of(AuditAction.TEST_LINK_CREATED, AuditAction.PROVIDER_TESTED),
                audited().toList());
    }

    @Test
    void a_test_that_fails_reports_why_and_changes_nothing() {
        save(MOVING);
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.providers.answer(
                OKTA.id(), new IdentityProviders.Answer.Refused(Refusal.AUDIENCE_MISMATCH, "aud is another"));
        var started = away(startTest(OKTA, caller(alice), Optional.empty()));

        assertEquals(
                new TestReport.Failed(Refusal.AUDIENCE_MISMATCH, "aud is another"),
                report(bench.comeBack(OKTA, started, Optional.of(alice))));
        assertEquals(MOVING, now(OKTA));
    }

    @Test
    void a_passed_test_puts_the_draft_in_force_and_ends_what_rested_on_the_former() {
        SessionToken bob = bobsSessionThroughOkta();
        save(MOVING);
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(MOVING.tried(), "whoever", ALICES);
        var started = away(startTest(OKTA, caller(alice), Optional.empty()));

        assertInstanceOf(TestReport.Passed.class, report(bench.comeBack(OKTA, started, Optional.of(alice))));

        assertEquals("https://moved.okta.example", now(OKTA).config().issuer().value());
        assertEquals(OKTA.trustVersion().next(), now(OKTA).trustVersion());
        assertEquals(Optional.empty(), now(OKTA).draft());
        assertEquals(
                Optional.empty(),
                bench.world.read(stores -> stores.sessions().find(FakeSecrets.hashOf(bob), bench.clock.instant())));
        assertTrue(audited().anyMatch(AuditAction.PROVIDER_EDITED::equals));
    }

    private SessionToken bobsSessionThroughOkta() {
        bench.givenIdentity(OKTA, BOB, "bob");
        bench.says(OKTA, "bob", new EmailAssertion.Absent());
        var signedIn = (FinishPipeline.Result.SignedIn) bench.walk(OKTA, Optional.empty());
        return signedIn.session().token();
    }

    @Test
    void a_draft_that_was_changed_meanwhile_is_not_put_in_force() {
        save(MOVING);
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(MOVING.tried(), "whoever", ALICES);
        var started = away(startTest(OKTA, caller(alice), Optional.empty()));
        Provider elsewhere = OKTA.drafted(
                new ProviderDraft(new DraftId(Cast.uuid(0xd7b0)), Cast.config("https://evil.example")),
                "Okta",
                ProviderPolicy.STANDARD);
        save(elsewhere);

        assertEquals(refused(Refusal.PROVIDER_CHANGED), bench.comeBack(OKTA, started, Optional.of(alice)));
        assertEquals(elsewhere, now(OKTA));
    }

    @Test
    void one_report_per_link() {
        givenLink(ProofLink.Kind.TEST, OKTA);
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(OKTA, "whoever", ALICES);
        var one = away(startTest(OKTA, caller(alice), Optional.of(LINK_TOKEN)));
        var two = away(startTest(OKTA, caller(alice), Optional.of(LINK_TOKEN)));

        assertInstanceOf(TestReport.Passed.class, report(bench.comeBack(OKTA, one, Optional.of(alice))));
        assertEquals(refused(Refusal.LINK_INVALID), bench.comeBack(OKTA, two, Optional.of(alice)));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void a_login_is_not_finished_as_a_proof_and_a_proof_not_as_a_login(ProofLink.Kind kind) {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);
        var started = kind == ProofLink.Kind.SETUP
                ? away(startSetup(PING, caller(alice), Optional.empty()))
                : away(startTest(PING, caller(alice), Optional.empty()));

        FinishPipeline.Result result = bench.comeBack(PING, started, Optional.of(alice));

        assertTrue(!(result instanceof FinishPipeline.Result.SignedIn));
        assertEquals(kind == ProofLink.Kind.SETUP, now(PING).isEnabled());
    }

    private static Stream<ProofLink.Kind> bothKinds() {
        return Stream.of(ProofLink.Kind.values());
    }
}
