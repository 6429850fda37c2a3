package dev.vestibule.bootstrap;

import dev.vestibule.adapters.idp.oidc.RelyingParty;
import dev.vestibule.adapters.idp.outbound.AddressBlock;
import dev.vestibule.adapters.idp.outbound.OutboundSettings;
import dev.vestibule.adapters.web.settings.AdminApiKey;
import dev.vestibule.adapters.web.settings.AllowedOrigins;
import dev.vestibule.adapters.web.settings.BaseUrl;
import dev.vestibule.adapters.web.settings.CsrfKey;
import dev.vestibule.adapters.web.settings.FormSeeds;
import dev.vestibule.adapters.web.settings.TraceCodes;
import dev.vestibule.adapters.web.settings.TrustedProxies;
import dev.vestibule.bootstrap.crypto.Keyring;
import dev.vestibule.bootstrap.crypto.Purpose;
import dev.vestibule.bootstrap.crypto.RandomText;
import dev.vestibule.bootstrap.settings.Network;
import dev.vestibule.bootstrap.settings.Origin;
import dev.vestibule.bootstrap.settings.Settings;
import dev.vestibule.domain.audit.TraceCode;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/// Tells each adapter what the operator has set, in the adapter's own terms.
@Factory
final class AdapterSettingsBeans {
    /// What the audit log calls the key that the settings give.
    private static final String SETTINGS_KEY = "settings";

    @Singleton
    BaseUrl baseUrl(Settings settings) {
        return new BaseUrl(settings.web().publicUrl().uri());
    }

    @Singleton
    RelyingParty relyingParty(Settings settings) {
        return new RelyingParty(settings.web().publicUrl().uri());
    }

    @Singleton
    OutboundSettings outboundSettings(Settings settings) {
        return new OutboundSettings(
                settings.outbound().allow().stream()
                        .map(Network::toString)
                        .map(AddressBlock::new)
                        .collect(Collectors.toUnmodifiableSet()),
                settings.outbound().trustedCaFile(),
                OutboundSettings.STANDARD_DEADLINE,
                OutboundSettings.STANDARD_RESPONSE_LIMIT_BYTES);
    }

    @Singleton
    @Requires(condition = AdminKeyIsGiven.class)
    AdminApiKey adminApiKey(KeptKeys keys) {
        return new AdminApiKey(SETTINGS_KEY, keys.adminApiKey().reveal());
    }

    @Singleton
    AllowedOrigins allowedOrigins(Settings settings) {
        return new AllowedOrigins(
                settings.web().allowedOrigins().stream().map(Origin::text).collect(Collectors.toUnmodifiableSet()));
    }

    @Singleton
    TrustedProxies trustedProxies(Settings settings) {
        return TrustedProxies.of(
                settings.web().trustedProxies().stream().map(Network::toString).toList());
    }

    @Singleton
    CsrfKey csrfKey(Keyring keyring) {
        return new CsrfKey(keyring.macKey(Purpose.FORMS));
    }

    @Singleton
    FormSeeds formSeeds(RandomText random) {
        return random::bits128;
    }

    @Singleton
    TraceCodes traceCodes(RandomText random) {
        return () -> new TraceCode(random.traceCode());
    }
}
