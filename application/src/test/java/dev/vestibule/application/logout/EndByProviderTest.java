package dev.vestibule.application.logout;

import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.session.EndByProvider;
import dev.vestibule.application.port.out.world.LogoutTokens;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.LogoutNotice;
import dev.vestibule.domain.session.LogoutToken;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndByProviderTest {
    private final SignInBench bench = new SignInBench();

    @BeforeEach
    void alice_and_bob_came_through_okta() {
        bench.given(OKTA);
        bench.given(ENTRA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.given(BOB, BOBS_ADDRESS);
        signIn(ALICE, "alice");
        signIn(BOB, "bob");
    }

    private void signIn(User user, String subject) {
        bench.givenMember(user, OrganizationRole.MEMBER);
        bench.givenIdentity(OKTA, user, subject);
        bench.says(OKTA, subject, new EmailAssertion.Absent());
        assertTrue(bench.walk(OKTA, Optional.empty()) instanceof FinishPipeline.Result.SignedIn);
    }

    private EndByProvider.Result tell(ProviderId provider, LogoutTokens tokens) {
        return LogoutUseCases.over(bench.world, bench.secrets, bench.providers, tokens, bench.observer, bench.clock)
                .endByProvider()
                .handle(new EndByProvider.Command(provider, new LogoutToken("token"), TRACE));
    }

    private LogoutTokens saying(String subject, String jti) {
        var notice = new LogoutNotice(
                Optional.of(new Subject(subject)),
                Optional.empty(),
                jti,
                bench.clock.instant().plus(Duration.ofMinutes(2)));
        return (_, _, _) -> {
            bench.world.refuseInsideUnit();
            return new LogoutTokens.Verdict.Verified(notice);
        };
    }

    private List<UserId> stillIn() {
        return bench.world.sessions().stream()
                .filter(session -> !session.assurances().isEmpty())
                .map(Session::user)
                .toList();
    }

    @Test
    void only_the_named_persons_session_ends() {
        assertEquals(new EndByProvider.Result.Ended(), tell(OKTA.id(), saying("alice", "1")));

        assertEquals(List.of(BOB.id()), stillIn());
    }

    @Test
    void another_provider_ends_nothing_here() {
        assertEquals(new EndByProvider.Result.Ended(), tell(ENTRA.id(), saying("alice", "1")));

        assertEquals(List.of(ALICE.id(), BOB.id()), stillIn());
    }

    @Test
    void the_same_notice_acts_once() {
        tell(OKTA.id(), saying("nobody", "1"));

        assertEquals(
                new EndByProvider.Result.Refused(Refusal.LOGOUT_TOKEN_INVALID), tell(OKTA.id(), saying("alice", "1")));
        assertEquals(List.of(ALICE.id(), BOB.id()), stillIn());
    }

    @Test
    void what_does_not_verify_ends_nothing_and_is_seen() {
        LogoutTokens refusing =
                (_, _, _) -> new LogoutTokens.Verdict.Refused(Refusal.LOGOUT_TOKEN_INVALID, "it has a nonce");

        assertEquals(new EndByProvider.Result.Refused(Refusal.LOGOUT_TOKEN_INVALID), tell(OKTA.id(), refusing));
        assertEquals(List.of(ALICE.id(), BOB.id()), stillIn());
        assertTrue(bench.observer
                .seen()
                .contains(new Observation.LogoutRefused(
                        OKTA.id(), Refusal.LOGOUT_TOKEN_INVALID, "it has a nonce", TRACE)));
    }

    @Test
    void an_unknown_provider_is_refused_like_a_bad_token() {
        assertEquals(
                new EndByProvider.Result.Refused(Refusal.LOGOUT_TOKEN_INVALID),
                tell(new ProviderId(OKTA.organization().value()), saying("alice", "1")));
    }
}
