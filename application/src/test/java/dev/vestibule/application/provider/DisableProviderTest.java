package dev.vestibule.application.provider;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.provider.DisableProvider.Command;
import dev.vestibule.application.port.in.provider.DisableProvider.Result;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.tag.Condition;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DisableProviderTest {
    private static final Provider OFF = Cast.OKTA.withStatus(ProviderStatus.DISABLED, TestClock.START);

    private final AdminBench bench = new AdminBench();

    private Result disable(OrganizationRef organization) {
        return bench.providers
                .disableProvider()
                .handle(new Command(OPERATOR, organization, Cast.OKTA.id(), new Condition.Any()));
    }

    @Test
    void what_rests_on_it_ends() {
        bench.given(Cast.OKTA);
        bench.given(Cast.ENTRA);
        var here = bench.given(Cast.identity(Cast.OKTA, Cast.ALICE, "alice"));
        var elsewhere = bench.given(Cast.identity(Cast.ENTRA, Cast.ALICE, "alice"));
        var member = bench.given(
                Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.MEMBER).ssoLinked());
        var session = bench.givenSession(Cast.ALICE, here, elsewhere);

        assertEquals(new Result.Disabled(), disable(AT_ACME));

        assertEquals(List.of(OFF, Cast.ENTRA), bench.world.providers());
        assertEquals(List.of(member.ssoUnlinked()), bench.world.members());
        assertEquals(
                List.of(session.assurances().getLast()),
                bench.world.sessions().getFirst().assurances());
        assertEquals(1, bench.knownProviders.forgotten());
    }

    @Test
    void it_is_written_down_and_told() {
        bench.given(Cast.OKTA);

        disable(AT_ACME);

        assertEquals(List.of("SSO_DISABLED {before=ENABLED}"), bench.written());
        assertEquals(List.of(new Signal.SsoDisabled(Cast.ACME.id(), Cast.OKTA.id())), bench.world.signals());
    }

    @Test
    void who_came_in_through_it_is_told_by_mail_and_nobody_else() {
        bench.given(Cast.OKTA);
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.MEMBER);
        bench.givenMember(Cast.ACME, Cast.BOB, OrganizationRole.MEMBER);
        bench.given(Cast.identity(Cast.OKTA, Cast.ALICE, "alice"));

        disable(AT_ACME);

        assertEquals(
                List.of(
                        new Signal.SsoEnded(Cast.ALICES_ADDRESS.address(), "Acme", "Okta"),
                        new Signal.SsoDisabled(Cast.ACME.id(), Cast.OKTA.id())),
                bench.world.signals());
    }

    @Test
    void a_draft_ends_quietly() {
        bench.given(Cast.OKTA.withStatus(ProviderStatus.DRAFT, Cast.LONG_AGO));

        assertEquals(new Result.Disabled(), disable(AT_ACME));

        assertEquals(List.of(OFF), bench.world.providers());
        assertEquals(List.of("SSO_DISABLED {before=DRAFT}"), bench.written());
        assertEquals(List.of(), bench.world.signals());
    }

    @Test
    void doing_it_again_changes_nothing() {
        bench.given(Cast.OKTA);

        disable(AT_ACME);
        assertEquals(new Result.Disabled(), disable(AT_ACME));

        assertEquals(1, bench.written().size());
        assertEquals(1, bench.world.signals().size());
    }

    @Test
    void another_organizations_provider_is_not_found() {
        bench.given(Cast.OKTA);

        assertEquals(new Result.Refused(Refusal.NOT_FOUND), disable(AT_GLOBEX));
        assertEquals(
                new ShowProvider.Result.Refused(Refusal.NOT_FOUND),
                bench.providers.showProvider().handle(new ShowProvider.Query(OPERATOR, AT_GLOBEX, Cast.OKTA.id())));
        assertEquals(List.of(Cast.OKTA), bench.world.providers());
        assertEquals(0, bench.knownProviders.forgotten());
    }

    @Test
    void a_disabled_provider_can_still_be_seen() {
        bench.given(OFF);
        bench.given(Cast.ENTRA);

        assertEquals(
                new ListProviders.Result.Listed(List.of(OFF)),
                bench.providers.listProviders().handle(new ListProviders.Query(OPERATOR, AT_ACME)));
        assertEquals(
                new ShowProvider.Result.Shown(OFF),
                bench.providers.showProvider().handle(new ShowProvider.Query(OPERATOR, AT_ACME, Cast.OKTA.id())));
    }
}
