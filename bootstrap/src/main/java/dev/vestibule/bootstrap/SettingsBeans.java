package dev.vestibule.bootstrap;

import dev.vestibule.adapters.idp.oidc.RelyingParty;
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
import dev.vestibule.bootstrap.settings.Origin;
import dev.vestibule.bootstrap.settings.Settings;
import dev.vestibule.domain.audit.TraceCode;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.DisabledBeanException;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells each adapter the settings that it asks for, in its own words.
@Factory
final class SettingsBeans {
    @Singleton
    BaseUrl baseUrl(Settings settings) {
        return new BaseUrl(settings.web().publicUrl().uri());
    }

    @Singleton
    RelyingParty relyingParty(Settings settings) {
        return new RelyingParty(settings.web().publicUrl().uri());
    }

    @Singleton
    AllowedOrigins allowedOrigins(Settings settings) {
        return new AllowedOrigins(
                settings.web().allowedOrigins().stream().map(Origin::toString).collect(Collectors.toUnmodifiableSet()));
    }

    @Singleton
    TrustedProxies trustedProxies(Settings settings) {
        return new TrustedProxies(settings.web().trustedProxies());
    }

    /// There is no such bean where the operator gave no key.
    @Singleton
    AdminApiKey adminApiKey(KeptKeys keys) {
        return keys.findAdminApiKey()
                .orElseThrow(() -> new DisabledBeanException("VESTIBULE_ADMIN_API_KEY is not set"));
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
        return () -> new TraceCode(random.speakable());
    }

    @Singleton
    OutboundSettings outboundSettings(Settings settings) {
        return new OutboundSettings(
                Set.copyOf(settings.outbound().allow()),
                settings.outbound().trustedCaFile(),
                OutboundSettings.STANDARD_DEADLINE,
                OutboundSettings.STANDARD_RESPONSE_LIMIT_BYTES);
    }
}
