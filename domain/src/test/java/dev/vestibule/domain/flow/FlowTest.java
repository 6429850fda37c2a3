package dev.vestibule.domain.flow;

import static dev.vestibule.domain.Examples.ACME_DOMAIN;
import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.ALICE_ADDRESS;
import static dev.vestibule.domain.Examples.BOB;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.acme;
import static dev.vestibule.domain.Examples.assurance;
import static dev.vestibule.domain.Examples.config;
import static dev.vestibule.domain.Examples.identity;
import static dev.vestibule.domain.Examples.okta;
import static dev.vestibule.domain.Examples.origin;
import static dev.vestibule.domain.Examples.policy;
import static dev.vestibule.domain.Examples.proof;
import static dev.vestibule.domain.Examples.session;
import static dev.vestibule.domain.Examples.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.flow.LoginFlow.AwaitingDecision;
import dev.vestibule.domain.flow.LoginFlow.IdentityProven;
import dev.vestibule.domain.flow.SsoFlow.AwaitingProvider;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.Tenant;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.UserStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlowTest {
    private static final ProviderAnswer NOTHING =
            new ProviderAnswer(Optional.empty(), Optional.empty(), new ProviderAnswer.Outcome.Malformed());
    private static final EmailAssertion EMAIL = new EmailAssertion.Unstated(ALICE_ADDRESS);
    private static final FlowSecrets SECRETS =
            new FlowSecrets(new OneTimeSecret("state"), new OneTimeSecret("nonce"), new OneTimeSecret("verifier"));

    @Test
    void a_flow_lives_ten_minutes_and_not_a_moment_longer() {
        FlowOrigin origin = origin(Optional.empty());

        assertFalse(origin.hasExpired(NOW.plus(Duration.ofMinutes(10)).minusNanos(1)));
        assertTrue(origin.hasExpired(NOW.plus(Duration.ofMinutes(10))));
    }

    @Test
    void a_decision_may_take_an_hour_and_not_a_moment_longer() {
        AwaitingDecision decision = decision(Question.WHOSE);

        assertFalse(decision.hasExpired(NOW.plus(Duration.ofMinutes(60)).minusNanos(1)));
        assertTrue(decision.hasExpired(NOW.plus(Duration.ofMinutes(60))));
    }

    @Test
    void who_is_signed_in_follows_from_the_match() {
        var proven = (IdentityProven) new AwaitingProvider(origin(Optional.empty()), SECRETS)
                .answered(NOTHING)
                .proven(proof(EMAIL));
        var known = new IdentityMatch.Known(identity(ALICE), user(ALICE, UserStanding.ACTIVE));

        assertEquals(ALICE, proven.recognised(known).user());
        assertEquals(BOB, proven.linked(identity(BOB)).user());
        assertEquals(
                proven, proven.undecided(Question.WHOSE, Optional.empty(), NOW).decided());
    }

    @Test
    void a_known_identity_is_its_active_owners_and_nobody_elses() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new IdentityMatch.Known(identity(ALICE), user(BOB, UserStanding.ACTIVE)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new IdentityMatch.Known(identity(ALICE), user(ALICE, UserStanding.SUSPENDED)));
    }

    @Test
    void a_decision_is_bound_to_who_was_there_and_then_to_who_signed_in() {
        AwaitingDecision decision = decision(Question.WHOSE);

        assertTrue(decision.isBoundTo(Optional.empty()));
        assertFalse(decision.isBoundTo(Optional.of(ALICE)));
        assertTrue(decision.ownedBy(ALICE).isBoundTo(Optional.of(ALICE)));
        assertEquals(Question.LINK, decision.ownedBy(ALICE).question());
    }

    @Test
    void nothing_in_the_way_lets_the_flow_go_on() {
        assertEquals(Optional.empty(), origin(Optional.empty()).obstacle(acme(), okta()));
    }

    @Test
    void a_disabled_organization_a_disabled_or_changed_provider_stops_the_flow() {
        FlowOrigin origin = origin(Optional.empty());
        var changed = okta().reconfigured(
                        "Okta",
                        new OidcChange(
                                        Optional.empty(),
                                        Optional.of("another"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())
                                .appliedTo(config()),
                        okta().policy());

        assertEquals(
                Optional.of(Refusal.ORGANIZATION_DISABLED),
                origin.obstacle(acme(OrganizationStatus.DISABLED, SsoEnforcement.OPTIONAL), okta()));
        assertEquals(
                Optional.of(Refusal.PROVIDER_DISABLED),
                origin.obstacle(acme(), okta().withStatus(ProviderStatus.DISABLED, NOW)));
        assertEquals(
                Optional.of(Refusal.PROVIDER_DISABLED),
                origin.obstacle(acme(), okta().withStatus(ProviderStatus.DRAFT, NOW)));
        assertEquals(Optional.of(Refusal.PROVIDER_CHANGED), origin.obstacle(acme(), changed));
    }

    @Test
    void a_stranger_may_sign_in_or_join_where_joining_is_open() {
        assertEquals(
                EnumSet.of(Operation.LOGIN, Operation.NEWUSER),
                offered(JustInTime.CONFIRM, Optional.empty(), Question.WHOSE));
        assertEquals(EnumSet.of(Operation.LOGIN), offered(JustInTime.OFF, Optional.empty(), Question.WHOSE));
    }

    @Test
    void linking_needs_an_own_credential_of_the_last_five_minutes() {
        Session fresh =
                session(ALICE, Optional.of(NOW.minus(Duration.ofMinutes(5)).plusNanos(1)));
        Session stale = session(ALICE, Optional.of(NOW.minus(Duration.ofMinutes(5))));
        Session ssoOnly = session(ALICE, Optional.empty(), assurance());

        assertEquals(EnumSet.of(Operation.CONFIRM), offered(JustInTime.OFF, Optional.of(fresh), Question.LINK));
        assertEquals(EnumSet.of(Operation.LOGIN), offered(JustInTime.OFF, Optional.of(stale), Question.LINK));
        assertEquals(EnumSet.of(Operation.LOGIN), offered(JustInTime.OFF, Optional.of(ssoOnly), Question.LINK));
    }

    @Test
    void somebody_signed_in_may_open_another_account_only_for_another_address() {
        Session fresh = session(ALICE, Optional.of(NOW));
        var own = new DecisionFacts(
                okta(policy(JustInTime.CONFIRM, AutoLink.OFF)), Set.of(), Optional.of(fresh), List.of(ALICE_ADDRESS));

        assertEquals(Set.of(Operation.CONFIRM), own.offered(decision(Question.LINK), NOW));
        assertEquals(
                Set.of(Operation.CONFIRM, Operation.NEWUSER),
                offered(JustInTime.CONFIRM, Optional.of(fresh), Question.LINK));
    }

    @Test
    void at_an_issuer_of_many_only_a_trusted_address_opens_an_account() {
        var tenant = new Tenant.OfMicrosoft(UUID.fromString("0f0f0f0f-0000-4000-8000-00000000000a"));
        Provider okta = okta(policy(JustInTime.AUTOMATIC, AutoLink.OFF));
        Provider shared =
                okta.reconfigured("Shared", OidcChange.NONE.withTenant(tenant).appliedTo(config()), okta.policy());

        assertEquals(Set.of(Operation.LOGIN), offered(shared, Set.of()));
        assertEquals(Set.of(Operation.LOGIN, Operation.NEWUSER), offered(shared, Set.of(ACME_DOMAIN)));
        assertEquals(Set.of(Operation.LOGIN, Operation.NEWUSER), offered(okta, Set.of()));
    }

    private static Set<Operation> offered(Provider provider, Set<DomainName> proven) {
        return new DecisionFacts(provider, proven, Optional.empty(), List.of()).offered(decision(Question.WHOSE), NOW);
    }

    @Test
    void a_session_of_sso_alone_is_not_told_which_addresses_its_account_owns() {
        Session ssoOnly = session(ALICE, Optional.empty(), assurance());
        var own = new DecisionFacts(
                okta(policy(JustInTime.CONFIRM, AutoLink.OFF)), Set.of(), Optional.of(ssoOnly), List.of(ALICE_ADDRESS));

        assertEquals(Set.of(Operation.LOGIN, Operation.NEWUSER), own.offered(decision(Question.LINK), NOW));
    }

    @Test
    void going_on_as_another_account_is_a_yes_or_nothing() {
        assertEquals(
                Set.of(Operation.CONFIRM),
                offered(JustInTime.AUTOMATIC, Optional.of(session(BOB, Optional.empty())), Question.SWITCH));
    }

    @Test
    void a_state_parameter_leads_back_to_its_flow() {
        FlowId flow = origin(Optional.empty()).id();
        String parameter = FlowState.parameter(flow, SECRETS.state());

        assertEquals(Optional.of(new FlowState(flow, "state")), FlowState.parse(parameter));
        assertTrue(SECRETS.state().matches("state"));
        assertFalse(SECRETS.state().matches("State"));
        assertFalse(SECRETS.state().matches(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "x",
                "00000000-0000-0006-0000-000000000001",
                "00000000-0000-0006-0000-000000000001.",
                "00000000-0000-0006-0000-000000000001.a b",
                "00000000-0000-0006-0000-00000000000G.a",
                "00000000-0000-0006-0000-000000000001.a\n"
            })
    void other_states_are_nobodys(String parameter) {
        assertEquals(Optional.empty(), FlowState.parse(parameter));
    }

    @Test
    void secrets_do_not_print() {
        assertFalse(
                SECRETS.toString().contains("verifier\"") || SECRETS.toString().contains("=state"));
        assertEquals("OneTimeSecret[hidden]", SECRETS.nonce().toString());
        assertEquals("AuthorizationCode[hidden]", new ProviderAnswer.AuthorizationCode("c").toString());
    }

    @Test
    void codes_are_lower_case_and_pinned() {
        assertEquals("flow_expired", Refusal.FLOW_EXPIRED.code());
        assertEquals(Side.PERSON, Refusal.FLOW_EXPIRED.side());
        assertEquals(
                Arrays.stream(Refusal.values()).map(Refusal::code).distinct().count(), Refusal.values().length);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void every_refusal_is_somebodys_to_mend(Refusal refusal) {
        assertTrue(EnumSet.allOf(Side.class).contains(refusal.side()));
    }

    private static Set<Operation> offered(JustInTime jit, Optional<Session> current, Question question) {
        return new DecisionFacts(okta(policy(jit, AutoLink.OFF)), Set.of(), current, List.of())
                .offered(decision(question), NOW);
    }

    private static AwaitingDecision decision(Question question) {
        Instant now = NOW;
        return new IdentityProven(origin(Optional.empty()), proof(EMAIL)).undecided(question, Optional.empty(), now);
    }
}
