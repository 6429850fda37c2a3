package dev.vestibule.application.provider;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.domain.provider.SigningAlgorithm.ES256;
import static dev.vestibule.domain.provider.SigningAlgorithm.PS256;
import static dev.vestibule.domain.provider.SigningAlgorithm.RS256;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.provider.RefreshProvider.Change;
import dev.vestibule.application.port.in.provider.RefreshProvider.Command;
import dev.vestibule.application.port.in.provider.RefreshProvider.Result;
import dev.vestibule.application.port.out.world.IdentityProviders.Inspection;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefreshProviderTest {
    private final AdminBench bench = new AdminBench();

    private static Provider accepting(SigningAlgorithm... algorithms) {
        var config = (OidcConfig) OKTA.config();
        return OKTA.withConfig(config.withAlgorithms(new AcceptedAlgorithms.Pinned(Set.of(algorithms))));
    }

    private Result refresh(Caller caller, OrganizationRef at) {
        return bench.providers.refreshProvider().handle(new Command(caller, at, OKTA.id()));
    }

    private void offers(SigningAlgorithm... algorithms) {
        bench.identityProviders.inspection(OKTA.config().issuer(), new Inspection.Sound(Set.of(algorithms)));
    }

    @Test
    void what_it_adds_is_accepted_without_a_new_trust_version() {
        bench.given(accepting(RS256));
        bench.givenMember(ACME, ALICE, OrganizationRole.MANAGER);
        offers(RS256, PS256);

        assertEquals(
                new Result.Asked(Change.APPLIED, Set.of(RS256), Set.of(RS256, PS256)),
                refresh(bench.as(ALICE), AT_ACME));
        assertEquals(List.of(accepting(RS256, PS256)), bench.world.providers());
        assertEquals(List.of("PROVIDER_REFRESHED {changed=algorithms}"), bench.written());
        assertEquals(1, bench.knownProviders.forgotten());
    }

    @Test
    void what_it_takes_away_is_told_and_not_done() {
        bench.given(accepting(RS256, ES256));
        offers(RS256, PS256);

        assertEquals(
                new Result.Asked(Change.NEEDS_TEST, Set.of(RS256, ES256), Set.of(RS256, PS256)),
                refresh(OPERATOR, AT_ACME));
        assertEquals(List.of(accepting(RS256, ES256)), bench.world.providers());
        assertEquals(List.of(), bench.written());
    }

    @Test
    void what_stayed_the_same_is_not_written_down() {
        bench.given(accepting(RS256));
        offers(RS256);

        assertEquals(new Result.Asked(Change.NONE, Set.of(RS256), Set.of(RS256)), refresh(OPERATOR, AT_ACME));
        assertEquals(List.of(), bench.written());
    }

    @Test
    void what_is_not_sound_changes_nothing() {
        bench.given(accepting(RS256));
        bench.identityProviders.inspection(
                OKTA.config().issuer(), new Inspection.Unsound(Refusal.ISSUER_MISMATCH, "it is another"));

        assertEquals(new Result.Unsound(Refusal.ISSUER_MISMATCH, "it is another"), refresh(OPERATOR, AT_ACME));
        assertEquals(List.of(accepting(RS256)), bench.world.providers());
    }

    @Test
    void a_provider_that_nobody_comes_through_is_not_asked() {
        bench.given(OKTA.withStatus(ProviderStatus.DISABLED, TestClock.START));

        assertEquals(new Result.Refused(Refusal.STATE_CONFLICT), refresh(OPERATOR, AT_ACME));
        assertEquals(List.of(), bench.identityProviders.inspected());
    }

    @Test
    void what_was_changed_meanwhile_is_not_overwritten() {
        bench.given(accepting(RS256));
        offers(RS256, PS256);
        bench.identityProviders.meanwhile(() -> bench.world.given(stores -> {
            stores.providers().lock(ACME.id(), OKTA.id());
            stores.providers().save(accepting(ES256));
        }));

        assertEquals(new Result.Refused(Refusal.STATE_CONFLICT), refresh(OPERATOR, AT_ACME));
        assertEquals(List.of(accepting(ES256)), bench.world.providers());
    }

    @Test
    void members_may_not_and_for_others_it_is_not_there() {
        bench.given(accepting(RS256));
        bench.givenMember(ACME, BOB, OrganizationRole.MEMBER);
        bench.givenMember(GLOBEX, MALLORY, OrganizationRole.OWNER);

        assertEquals(new Result.Refused(Refusal.FORBIDDEN), refresh(bench.as(BOB), AT_ACME));
        assertEquals(new Result.Refused(Refusal.NOT_FOUND), refresh(bench.as(MALLORY), AT_GLOBEX));
        assertEquals(List.of(), bench.identityProviders.inspected());
    }
}
