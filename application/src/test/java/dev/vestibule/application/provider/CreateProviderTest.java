package dev.vestibule.application.provider;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.NOBODY;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.in.provider.CreateProvider.Activation;
import dev.vestibule.application.port.in.provider.CreateProvider.Command;
import dev.vestibule.application.port.in.provider.CreateProvider.Result;
import dev.vestibule.application.port.out.world.IdentityProviders.Inspection;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.signal.Signal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CreateProviderTest {
    private static final OidcConfig CONFIG =
            Cast.config("https://ping.example").withAlgorithms(pinned(SigningAlgorithm.EDDSA));

    private final AdminBench bench = new AdminBench();

    private Result create(Caller caller, Activation activation) {
        return create(new Command(caller, AT_ACME, "Ping", CONFIG, PolicyChange.NONE, activation));
    }

    private Result create(Command command) {
        return bench.providers.createProvider().handle(command);
    }

    private static AcceptedAlgorithms pinned(SigningAlgorithm... algorithms) {
        return new AcceptedAlgorithms.Pinned(Set.of(algorithms));
    }

    private static Provider expected(ProviderStatus status, AcceptedAlgorithms algorithms) {
        return new Provider(
                        new ProviderId(CountingIds.id(1)),
                        Cast.ACME.id(),
                        "Ping",
                        ProviderStatus.DRAFT,
                        TrustVersion.FIRST,
                        CONFIG.withAlgorithms(algorithms),
                        Optional.empty(),
                        ProviderPolicy.STANDARD,
                        ProviderHistory.madeAt(TestClock.START))
                .withStatus(status, TestClock.START);
    }

    @Test
    void a_draft_is_stored_without_asking_the_provider() {
        var draft = expected(ProviderStatus.DRAFT, new AcceptedAlgorithms.Unasked());

        assertEquals(new Result.Created(draft, Optional.empty()), create(OPERATOR, Activation.AS_DRAFT));

        assertEquals(List.of(draft), bench.world.providers());
        assertEquals(List.of("PROVIDER_CREATED {issuer=https://ping.example, name=Ping}"), bench.written());
        assertEquals(List.of(), bench.world.signals());
        assertEquals(List.of(), bench.identityProviders.inspected());
        assertEquals(1, bench.knownProviders.forgotten());
    }

    @Test
    void a_manager_may_make_a_draft_but_not_enable_at_once() {
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.MANAGER);

        assertInstanceOf(Result.Created.class, create(bench.as(Cast.ALICE), Activation.AS_DRAFT));
        assertEquals(new Result.Refused(Refusal.FORBIDDEN), create(bench.as(Cast.ALICE), Activation.AT_ONCE));
    }

    @Test
    void enabled_at_once_it_keeps_the_algorithms_it_offers_and_everybody_hears_that_nobody_tried_it() {
        bench.identityProviders.inspection(
                CONFIG.issuer(), new Inspection.Sound(Set.of(SigningAlgorithm.ES256, SigningAlgorithm.PS256)));
        var enabled = expected(ProviderStatus.ENABLED, pinned(SigningAlgorithm.ES256, SigningAlgorithm.PS256));

        assertEquals(new Result.Created(enabled, Optional.empty()), create(OPERATOR, Activation.AT_ONCE));

        assertEquals(List.of(enabled), bench.world.providers());
        assertEquals(
                List.of("PROVIDER_CREATED {issuer=https://ping.example, name=Ping}", "SSO_ENABLED {proof=unproven}"),
                bench.written());
        assertEquals(List.of(new Signal.SsoEnabled(Cast.ACME.id(), enabled.id())), bench.world.signals());
    }

    @Test
    void a_provider_that_makes_no_sense_is_enabled_all_the_same_with_a_warning() {
        bench.identityProviders.inspection(
                CONFIG.issuer(), new Inspection.Unsound(Refusal.ISSUER_MISMATCH, "says it is another"));

        assertEquals(
                new Result.Created(
                        expected(ProviderStatus.ENABLED, new AcceptedAlgorithms.Unasked()),
                        Optional.of(Refusal.ISSUER_MISMATCH)),
                create(OPERATOR, Activation.AT_ONCE));
    }

    @Test
    void nobody_bothers_a_provider_who_may_not_set_it_up() {
        create(NOBODY, Activation.AT_ONCE);
        create(bench.as(Cast.MALLORY), Activation.AT_ONCE);

        assertEquals(List.of(), bench.identityProviders.inspected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://accounts.google.com", "https://login.microsoftonline.com/common/v2.0"})
    void an_issuer_that_speaks_for_strangers_is_refused(String shared) {
        assertEquals(
                new Result.Refused(Refusal.SHARED_ISSUER),
                create(new Command(
                        OPERATOR, AT_ACME, "Ping", Cast.config(shared), PolicyChange.NONE, Activation.AT_ONCE)));
        assertEquals(List.of(), bench.identityProviders.inspected());
    }

    @Test
    void a_provider_has_a_name() {
        assertEquals(
                new Result.Refused(Refusal.INVALID_REQUEST),
                create(new Command(OPERATOR, AT_ACME, " ", CONFIG, PolicyChange.NONE, Activation.AS_DRAFT)));
    }

    @Test
    void it_is_believed_about_the_organizations_proven_domains_only() {
        assertEquals(
                new Result.Refused(Refusal.DOMAIN_NOT_PROVEN),
                create(trusting(Cast.ACME_EXAMPLE.name(), Cast.GLOBEX_EXAMPLE.name())));

        var created = assertInstanceOf(Result.Created.class, create(trusting(Cast.ACME_EXAMPLE.name())));
        assertEquals(
                Set.of(Cast.ACME_EXAMPLE.name()), created.provider().policy().trustedDomains());
    }

    private static Command trusting(DomainName... domains) {
        return new Command(
                OPERATOR, AT_ACME, "Ping", CONFIG, PolicyChange.ofTrustedDomains(Set.of(domains)), Activation.AT_ONCE);
    }

    @Test
    void a_domain_dropped_while_the_provider_was_asked_is_not_trusted() {
        bench.identityProviders.meanwhile(() -> bench.organizations
                .dropDomain()
                .handle(new DropDomain.Command(OPERATOR, AT_ACME, Cast.ACME_EXAMPLE.id())));

        assertEquals(new Result.Refused(Refusal.DOMAIN_NOT_PROVEN), create(trusting(Cast.ACME_EXAMPLE.name())));
        assertEquals(List.of(), bench.world.providers());
    }
}
