package dev.vestibule.application.provider;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.IdpMfa;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.provider.Unsolicited;
import dev.vestibule.domain.tag.Condition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PolicyRulesTest {
    /// Who offers still what it offered.
    private static final Provider ASKED = Cast.OKTA.reconfigured(
            "Okta",
            Cast.config(Cast.OKTA.config().issuer().value())
                    .withAlgorithms(
                            new AcceptedAlgorithms.Pinned(Set.of(SigningAlgorithm.RS256, SigningAlgorithm.ES256))),
            Cast.OKTA.policy());

    private final AdminBench bench = new AdminBench();

    static Stream<Object[]> impossible() {
        return Stream.of(
                new Object[] {Refusal.INVALID_REQUEST, role(OrganizationRole.OWNER)},
                new Object[] {Refusal.FEATURE_NOT_AVAILABLE, mfa(IdpMfa.ACCEPT)},
                new Object[] {Refusal.FEATURE_NOT_AVAILABLE, unsolicited(Unsolicited.RESTART)},
                new Object[] {Refusal.FEATURE_NOT_AVAILABLE, teams(Set.of("ops"))},
                new Object[] {Refusal.FEATURE_NOT_AVAILABLE, scim(true)});
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void what_cannot_be_is_refused_when_a_provider_is_made_and_when_it_is_changed(
            Refusal refusal, PolicyChange policy) {
        assertEquals(new CreateProvider.Result.Refused(refusal), create(policy));

        bench.given(Cast.OKTA);
        assertEquals(new ChangeProvider.Result.Refused(refusal), change(policy));
        assertEquals(List.of(Cast.OKTA), bench.world.providers());
    }

    static Stream<PolicyChange> possible() {
        return Stream.of(
                role(OrganizationRole.MANAGER),
                mfa(IdpMfa.IGNORE),
                unsolicited(Unsolicited.OFF),
                teams(Set.of()),
                scim(false));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void what_is_off_may_be_said_to_be_off(PolicyChange policy) {
        bench.given(ASKED);

        var expected = ASKED.reconfigured("Okta", ASKED.config(), policy.appliedTo(ASKED.policy()));
        assertEquals(new ChangeProvider.Result.Changed(expected, Optional.empty()), change(policy));
    }

    @Test
    void each_changed_rule_is_named_in_the_log() {
        bench.given(ASKED);

        change(new PolicyChange(
                Optional.of(JustInTime.AUTOMATIC),
                Optional.of(AutoLink.TRUSTED_EMAIL),
                Optional.of(Set.of(Cast.ACME_EXAMPLE.name())),
                Optional.empty(),
                Optional.empty(),
                Optional.of(OrganizationRole.ADMIN),
                Optional.empty(),
                Optional.empty()));

        assertEquals(List.of("PROVIDER_EDITED {changed=autoLink,defaultRole,jit,trustedDomains}"), bench.written());
    }

    private CreateProvider.Result create(PolicyChange policy) {
        return bench.providers
                .createProvider()
                .handle(new CreateProvider.Command(
                        OPERATOR,
                        AT_ACME,
                        "Ping",
                        Cast.config("https://ping.example"),
                        policy,
                        CreateProvider.Activation.AS_DRAFT));
    }

    private ChangeProvider.Result change(PolicyChange policy) {
        return bench.providers
                .changeProvider()
                .handle(new ChangeProvider.Command(
                        OPERATOR,
                        AT_ACME,
                        Cast.OKTA.id(),
                        Optional.empty(),
                        OidcChange.NONE,
                        policy,
                        new Condition.Any()));
    }

    private static PolicyChange role(OrganizationRole role) {
        return change(Optional.of(role), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static PolicyChange mfa(IdpMfa mfa) {
        return change(Optional.empty(), Optional.of(mfa), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static PolicyChange unsolicited(Unsolicited unsolicited) {
        return change(Optional.empty(), Optional.empty(), Optional.of(unsolicited), Optional.empty(), Optional.empty());
    }

    private static PolicyChange teams(Set<String> teams) {
        return change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(teams), Optional.empty());
    }

    private static PolicyChange scim(boolean enabled) {
        return change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(enabled));
    }

    private static PolicyChange change(
            Optional<OrganizationRole> role,
            Optional<IdpMfa> mfa,
            Optional<Unsolicited> unsolicited,
            Optional<Set<String>> teams,
            Optional<Boolean> scim) {
        return new PolicyChange(
                Optional.empty(), Optional.empty(), Optional.empty(), mfa, unsolicited, role, teams, scim);
    }
}
