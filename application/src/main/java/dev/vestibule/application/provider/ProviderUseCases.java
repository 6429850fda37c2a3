package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProofLink;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.provider.PrepareClientKey;
import dev.vestibule.application.port.in.provider.RefreshProvider;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.provider.ShowClientKeys;
import dev.vestibule.application.port.in.provider.ShowProofLink;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.port.in.provider.ShowProviderUse;
import dev.vestibule.application.port.out.world.ClientKeys;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to everything about providers.
public record ProviderUseCases(
        CreateProvider createProvider,
        ShowProvider showProvider,
        ListProviders listProviders,
        ChangeProvider changeProvider,
        DisableProvider disableProvider,
        ReviveProvider reviveProvider,
        RefreshProvider refreshProvider,
        CreateProofLink createProofLink,
        ShowProofLink showProofLink,
        PrepareClientKey prepareClientKey,
        ShowClientKeys showClientKeys,
        ShowProviderUse showProviderUse) {
    public static ProviderUseCases over(
            UnitOfWork unitOfWork,
            IdentityProviders identityProviders,
            KnownProviders knownProviders,
            ClientKeys clientKeys,
            Secrets secrets,
            IdSource ids,
            InstantSource clock,
            Notices notices) {
        var authority = Authority.overSso(new RepairGate(clock));
        var ledger = new Ledger(ids, clock);
        var journal = new ProviderJournal(ledger, ids, clock);
        var rules = new ProviderRules();
        var inspector = new Inspector(identityProviders);
        var setup = new ProviderSetup(authority, rules, journal, clock);
        var revision = new ProviderRevision(authority, rules, journal, ids);
        var shutdown = new ProviderShutdown(authority, journal, new Farewell(ids, clock, notices), clock);
        return new ProviderUseCases(
                new CreateProviderHandler(unitOfWork, knownProviders, inspector, setup, ids),
                new ShowProviderHandler(unitOfWork, authority),
                new ListProvidersHandler(unitOfWork, authority),
                new ChangeProviderHandler(unitOfWork, knownProviders, inspector, revision),
                new DisableProviderHandler(unitOfWork, knownProviders, shutdown),
                new ReviveProviderHandler(unitOfWork, knownProviders, new ProviderRevival(authority, journal, clock)),
                new RefreshProviderHandler(
                        unitOfWork, identityProviders, knownProviders, new ProviderRefresh(authority, journal)),
                new CreateProofLinkHandler(
                        unitOfWork, secrets, new ProofLinkGrant(authority, new ProofLinkMaker(ids, clock, ledger))),
                new ShowProofLinkHandler(unitOfWork, authority),
                new PrepareClientKeyHandler(unitOfWork, authority, clientKeys),
                new ShowClientKeysHandler(unitOfWork),
                new ShowProviderUseHandler(unitOfWork, authority));
    }
}
