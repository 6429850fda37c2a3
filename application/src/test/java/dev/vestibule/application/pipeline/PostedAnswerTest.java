package dev.vestibule.application.pipeline;

import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.FinishPipeline.Return;
import dev.vestibule.application.port.in.pipeline.HoldAnswer;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Provider;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostedAnswerTest {
    private final SignInBench bench = new SignInBench();

    @BeforeEach
    void alice_is_linked() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.MEMBER);
        bench.givenIdentity(OKTA, ALICE, "00u1");
        bench.says(OKTA, "00u1", new EmailAssertion.Absent());
    }

    private HoldAnswer.Result hold(
            Provider provider, StartLogin.Result.Redirected started, Optional<SealedFlow> cookie) {
        return bench.pipeline
                .holdAnswer()
                .handle(new HoldAnswer.Command(provider.id(), SignInBench.answer(started), cookie, TRACE));
    }

    private HoldAnswer.Result.Held held(StartLogin.Result.Redirected started) {
        return assertInstanceOf(HoldAnswer.Result.Held.class, hold(OKTA, started, Optional.of(started.sealed())));
    }

    private FinishPipeline.Result goOn(FlowId flow, Optional<SealedFlow> cookie) {
        return bench.pipeline
                .finishPipeline()
                .handle(new FinishPipeline.Command(
                        new Return.Continued(flow), cookie, Optional.empty(), SignInBench.DEVICE, TRACE));
    }

    @Test
    void holding_asks_nobody_and_stores_nothing_and_going_on_signs_in() {
        var started = bench.start(OKTA, Optional.empty());
        int commits = bench.world.commits();

        var held = held(started);

        assertEquals(commits, bench.world.commits());
        assertEquals(List.of(), bench.providers.verified());
        assertInstanceOf(FinishPipeline.Result.SignedIn.class, goOn(held.flow(), Optional.of(held.sealed())));
    }

    @Test
    void going_on_twice_is_once_too_often() {
        var held = held(bench.start(OKTA, Optional.empty()));
        goOn(held.flow(), Optional.of(held.sealed()));

        assertEquals(
                new FinishPipeline.Result.Refused(Refusal.FLOW_ALREADY_USED),
                goOn(held.flow(), Optional.of(held.sealed())));
        assertEquals(1, bench.providers.verified().size());
    }

    @Test
    void an_answer_without_this_browsers_flow_is_not_held() {
        var started = bench.start(OKTA, Optional.empty());
        var other = bench.start(OKTA, Optional.empty());
        var foreign = new HoldAnswer.Result.Refused(Refusal.FLOW_FOREIGN_BROWSER);

        assertEquals(foreign, hold(OKTA, started, Optional.empty()));
        assertEquals(foreign, hold(OKTA, started, Optional.of(other.sealed())));
        assertEquals(
                new HoldAnswer.Result.Refused(Refusal.PROVIDER_MISMATCH),
                hold(ENTRA, started, Optional.of(started.sealed())));
    }

    @Test
    void an_answer_that_comes_too_late_is_not_held_and_a_held_one_grows_old() {
        var started = bench.start(OKTA, Optional.empty());
        var held = held(started);
        bench.clock.advance(FlowOrigin.LIFE);

        assertEquals(
                new HoldAnswer.Result.Refused(Refusal.FLOW_EXPIRED),
                hold(OKTA, started, Optional.of(started.sealed())));
        assertEquals(
                new FinishPipeline.Result.Refused(Refusal.FLOW_EXPIRED), goOn(held.flow(), Optional.of(held.sealed())));
    }

    @Test
    void only_the_browser_that_holds_the_answer_goes_on() {
        var started = bench.start(OKTA, Optional.empty());
        var held = held(started);
        var another = held(bench.start(OKTA, Optional.empty()));
        var foreign = new FinishPipeline.Result.Refused(Refusal.FLOW_FOREIGN_BROWSER);

        assertEquals(foreign, goOn(held.flow(), Optional.empty()));
        assertEquals(foreign, goOn(held.flow(), Optional.of(another.sealed())));
        assertEquals(foreign, goOn(held.flow(), Optional.of(started.sealed())));
    }
}
