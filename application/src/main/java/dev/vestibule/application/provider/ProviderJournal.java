package dev.vestibule.application.provider;

import dev.vestibule.application.ledger.Fields;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Writes down what happens to providers, and tells those who listen. Of changes it keeps only which
/// fields they touched.
final class ProviderJournal {
    private static final Fields<Provider> FIELDS = new Fields<>(Map.ofEntries(
            Map.entry("name", Provider::name),
            Map.entry("issuer", oidc(OidcConfig::issuer)),
            Map.entry("clientId", oidc(OidcConfig::clientId)),
            Map.entry("clientSecret", oidc(config -> config.credential().secret())),
            Map.entry("privateKeyJwt", oidc(config -> config.credential().key())),
            Map.entry("scopes", oidc(OidcConfig::scopes)),
            Map.entry("tokenEndpointAuthMethod", oidc(OidcConfig::clientAuthentication)),
            Map.entry("userInfo", oidc(OidcConfig::userInfo)),
            Map.entry("mapping", oidc(OidcConfig::mapping)),
            Map.entry("endpoints", oidc(OidcConfig::endpoints)),
            Map.entry("tenant", oidc(OidcConfig::tenant)),
            Map.entry("maxAgeSeconds", oidc(config -> config.requests().freshness())),
            Map.entry("acrValues", oidc(config -> config.requests().acrValues())),
            Map.entry("responseMode", oidc(config -> config.requests().responseMode())),
            Map.entry("algorithms", oidc(OidcConfig::algorithms)),
            Map.entry("draft", Provider::draft),
            Map.entry("jit", provider -> provider.policy().jit()),
            Map.entry("autoLink", provider -> provider.policy().autoLink()),
            Map.entry("trustedDomains", provider -> provider.policy().trustedDomains()),
            Map.entry("defaultRole", provider -> provider.policy().defaultRole())));

    private final Ledger ledger;
    private final IdSource ids;
    private final InstantSource clock;

    ProviderJournal(Ledger ledger, IdSource ids, InstantSource clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    private static Function<Provider, Object> oidc(Function<OidcConfig, Object> field) {
        return provider -> switch (provider.config()) {
            case OidcConfig config -> field.apply(config);
        };
    }

    void created(Stores stores, Caller caller, Provider provider) {
        var details = AuditDetails.of("name", provider.name())
                .and("issuer", provider.config().issuer().value());
        write(stores, caller, AuditAction.PROVIDER_CREATED, provider, details);
    }

    void enabledUnproven(Stores stores, Caller caller, Provider provider) {
        enabled(stores, caller, provider, "unproven");
    }

    /// `proof` says on what ground.
    void enabled(Stores stores, Caller caller, Provider provider, String proof) {
        write(stores, caller, AuditAction.SSO_ENABLED, provider, AuditDetails.of("proof", proof));
        append(stores, new Signal.SsoEnabled(provider.organization(), provider.id()));
    }

    void changed(Stores stores, Caller caller, Provider before, Provider after) {
        write(stores, caller, AuditAction.PROVIDER_EDITED, after, FIELDS.changed(before, after));
    }

    void refreshed(Stores stores, Caller caller, Provider before, Provider after) {
        write(stores, caller, AuditAction.PROVIDER_REFRESHED, after, FIELDS.changed(before, after));
    }

    void tested(Stores stores, Caller caller, Provider provider) {
        write(stores, caller, AuditAction.PROVIDER_TESTED, provider, AuditDetails.NONE);
    }

    /// A draft signed nobody in, so nobody has to hear of its end.
    void disabled(Stores stores, Caller caller, Provider before) {
        var details = AuditDetails.of("before", before.status().name());
        write(stores, caller, AuditAction.SSO_DISABLED, before, details);
        if (before.isEnabled()) {
            append(stores, new Signal.SsoDisabled(before.organization(), before.id()));
        }
        if (before.policy().scimEnabled()) {
            append(
                    stores,
                    new Signal.ResetIdpFlags(
                            before.organization(), stores.memberFlags().nextVersion()));
        }
    }

    private void write(Stores stores, Caller caller, AuditAction action, Provider provider, AuditDetails details) {
        ledger.write(
                stores,
                caller,
                Optional.of(provider.organization()),
                action,
                new AuditTarget.OfProvider(provider.id()),
                details);
    }

    private void append(Stores stores, Signal signal) {
        stores.outbox().append(ids.next(SignalId::new), signal, clock.instant());
    }
}
