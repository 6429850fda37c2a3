package dev.vestibule.application.pipeline;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.in.pipeline.StartLogin.Result;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.session.SessionToken;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StartLoginTest {
    private static final Provider SECOND = Cast.provider(ACME, 0x0c7b, "Second", "https://second.acme.example");

    private final SignInBench bench = new SignInBench();

    @Test
    void the_browser_is_sent_to_the_provider_and_nothing_is_committed() {
        bench.given(OKTA);

        var redirected = assertInstanceOf(Result.Redirected.class, start(Optional.empty(), Optional.empty()));

        assertTrue(redirected.location().toString().startsWith("https://idp.example/authorize"));
        assertEquals(0, bench.world.commits());
        assertTrue(bench.observer.seen().contains(new Observation.LoginStarted(ACME.id(), OKTA.id(), TRACE)));
    }

    @Test
    void a_signed_in_person_is_remembered_and_still_nothing_is_committed() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        int before = bench.world.commits();

        assertInstanceOf(Result.Redirected.class, start(Optional.empty(), Optional.of(alice)));

        assertEquals(before, bench.world.commits());
    }

    @Test
    void without_a_choice_the_only_provider_is_meant() {
        bench.given(OKTA);
        bench.given(SECOND);

        assertEquals(new Result.Refused(Refusal.PROVIDER_AMBIGUOUS), start(Optional.empty(), Optional.empty()));
        assertInstanceOf(Result.Redirected.class, start(Optional.of(SECOND.id()), Optional.empty()));
    }

    @Test
    void a_provider_that_is_not_there_or_not_enabled_starts_nothing() {
        bench.given(OKTA.withStatus(ProviderStatus.DRAFT, Cast.LONG_AGO));

        assertEquals(new Result.Refused(Refusal.PROVIDER_NOT_FOUND), start(Optional.empty(), Optional.empty()));
        assertEquals(new Result.Refused(Refusal.PROVIDER_NOT_FOUND), start(Optional.of(OKTA.id()), Optional.empty()));
    }

    @Test
    void an_organization_that_is_not_there_starts_nothing() {
        var command = new StartLogin.Command(
                new StartLogin.Door.AtOrganization(
                        new OrganizationRef.BySlug(new OrganizationSlug("nobody")), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                TRACE);

        assertEquals(
                new Result.Refused(Refusal.ORGANIZATION_NOT_FOUND),
                bench.pipeline.startLogin().handle(command));
    }

    @Test
    void a_provider_that_cannot_be_reached_is_told() {
        bench.given(OKTA);
        bench.providers.destination(
                OKTA.id(), new IdentityProviders.Destination.Nowhere(Refusal.IDP_UNREACHABLE, "connect"));

        assertEquals(new Result.Refused(Refusal.IDP_UNREACHABLE), start(Optional.empty(), Optional.empty()));
        assertTrue(bench.observer
                .seen()
                .contains(new Observation.LoginRefused(OKTA.id(), Refusal.IDP_UNREACHABLE, "connect", TRACE)));
    }

    private Result initiate(Provider provider, Optional<String> issuer) {
        return bench.pipeline
                .startLogin()
                .handle(new StartLogin.Command(
                        new StartLogin.Door.AtProvider(provider.id(), issuer),
                        Optional.empty(),
                        Optional.of("/board"),
                        Optional.empty(),
                        Set.of(),
                        TRACE));
    }

    @Test
    void a_provider_that_names_itself_starts_a_sign_in() {
        bench.given(OKTA);

        assertInstanceOf(
                Result.Redirected.class,
                initiate(OKTA, Optional.of(OKTA.config().issuer().value())));
    }

    @Test
    void a_provider_that_names_another_or_nobody_starts_nothing() {
        bench.given(OKTA);
        var mixedUp = new Result.Refused(Refusal.RESPONSE_ISSUER_MISMATCH);

        assertEquals(mixedUp, initiate(OKTA, Optional.of("https://globex.entra.example")));
        assertEquals(mixedUp, initiate(OKTA, Optional.empty()));
    }

    @Test
    void a_provider_that_is_off_or_unknown_starts_nothing() {
        bench.given(OKTA.withStatus(ProviderStatus.DISABLED, Cast.LONG_AGO));
        var issuer = Optional.of(OKTA.config().issuer().value());

        assertEquals(new Result.Refused(Refusal.PROVIDER_NOT_FOUND), initiate(OKTA, issuer));
        assertEquals(new Result.Refused(Refusal.PROVIDER_NOT_FOUND), initiate(Cast.ENTRA, issuer));
    }

    private Result start(Optional<ProviderId> provider, Optional<SessionToken> session) {
        return bench.pipeline
                .startLogin()
                .handle(new StartLogin.Command(
                        new StartLogin.Door.AtOrganization(new OrganizationRef.BySlug(ACME.slug()), provider),
                        session,
                        Optional.empty(),
                        Optional.of("alice@acme.example"),
                        Set.of(),
                        TRACE));
    }
}
