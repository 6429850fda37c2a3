package dev.vestibule.bootstrap.dev.seed;

import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.bootstrap.dev.cast.DemoOrganization;
import dev.vestibule.bootstrap.settings.Settings;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.UserInfoUse;
import dev.vestibule.domain.tag.Condition;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sets up each demo organization's provider: the demo one.
@Singleton
@Requires(env = "dev")
final class ProviderSeed {
    private final SeedDoors doors;
    private final Settings settings;

    ProviderSeed(SeedDoors doors, Settings settings) {
        this.doors = doors;
        this.settings = settings;
    }

    boolean isThere(DemoOrganization organization) {
        return !list(organization).isEmpty();
    }

    private List<Provider> list(DemoOrganization organization) {
        var query = new ListProviders.Query(Seed.CALLER, Seed.ref(organization));
        return switch (doors.listProviders().handle(query)) {
            case ListProviders.Result.Listed(var providers) ->
                providers.stream()
                        .filter(provider -> isDemo(provider, organization))
                        .toList();
            case ListProviders.Result.Refused _ -> List.of();
        };
    }

    private static boolean isDemo(Provider provider, DemoOrganization organization) {
        return provider.config().issuer().value().endsWith(organization.issuerPath());
    }

    /// The demo provider is at our own address, so it moves when the port does.
    void pointHere(DemoOrganization organization) {
        list(organization).stream()
                .filter(provider -> !provider.config().issuer().equals(issuer(organization)))
                .forEach(provider -> move(organization, provider));
    }

    private void move(DemoOrganization organization, Provider provider) {
        var command = new ChangeProvider.Command(
                Seed.CALLER,
                Seed.ref(organization),
                provider.id(),
                Optional.empty(),
                OidcChange.ofIssuer(issuer(organization)),
                PolicyChange.NONE,
                new Condition.Any());
        switch (doors.changeProvider().handle(command)) {
            case ChangeProvider.Result.Changed changed -> changed.warning().ifPresent(ProviderSeed::note);
            case ChangeProvider.Result.Misfit _, ChangeProvider.Result.Uncredentialed _ ->
                note(Refusal.INVALID_REQUEST);
            case ChangeProvider.Result.Refused(var refusal) -> note(refusal);
        }
    }

    void plant(DemoOrganization organization) {
        var command = new CreateProvider.Command(
                Seed.CALLER,
                Seed.ref(organization),
                organization.name() + " sign-in",
                config(organization),
                policy(organization),
                CreateProvider.Activation.AT_ONCE);
        switch (doors.createProvider().handle(command)) {
            case CreateProvider.Result.Created created -> created.warning().ifPresent(ProviderSeed::note);
            case CreateProvider.Result.Refused(var refusal) -> note(refusal);
        }
    }

    private OidcConfig config(DemoOrganization organization) {
        return new OidcConfig(
                issuer(organization),
                organization.clientId(),
                organization.clientSecret(),
                OidcConfig.STANDARD_SCOPES,
                ClientAuthentication.CLIENT_SECRET_BASIC,
                UserInfoUse.AUTO,
                ClaimMapping.STANDARD,
                new AcceptedAlgorithms.Unasked());
    }

    private static PolicyChange policy(DemoOrganization organization) {
        return new PolicyChange(
                Optional.of(organization.jit()),
                Optional.empty(),
                Optional.of(Set.of(new DomainName(organization.domain()))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Issuer issuer(DemoOrganization organization) {
        return new Issuer(settings.web().publicUrl() + organization.issuerPath());
    }

    private static void note(Refusal refusal) {
        Seed.note("provider", refusal, Refusal.STATE_CONFLICT);
    }
}
