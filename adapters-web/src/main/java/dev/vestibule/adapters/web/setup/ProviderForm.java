package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.adapters.web.binding.Issuers;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcClient;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.UserInfoUse;
import java.util.Optional;

/// A new OpenID provider, as the guided form describes it; everything else has its default.
record ProviderForm(String name, OidcConfig config) {
    static final int MAX_LENGTH_CHARS = Issuer.MAX_LENGTH_CHARS;

    static final int MAX_SECRET_LENGTH_CHARS = 2048;

    /// Empty when something is missing or cannot be meant.
    static Optional<ProviderForm> read(Form form) {
        return form.one("name", Provider.MAX_NAME_LENGTH_CHARS)
                .map(String::strip)
                .filter(Provider::isName)
                .flatMap(name -> config(form).map(config -> new ProviderForm(name, config)));
    }

    private static Optional<OidcConfig> config(Form form) {
        return form.one("issuer", MAX_LENGTH_CHARS)
                .map(String::strip)
                .flatMap(Issuers::parse)
                .flatMap(issuer -> form.one("clientId", OidcClient.MAX_ID_LENGTH_CHARS)
                        .map(String::strip)
                        .filter(OidcClient::isId)
                        .flatMap(clientId -> form.one("clientSecret", MAX_SECRET_LENGTH_CHARS)
                                .map(secret -> config(issuer, clientId, secret))));
    }

    private static OidcConfig config(Issuer issuer, String clientId, String secret) {
        return new OidcConfig(
                issuer,
                clientId,
                new ClientSecret(secret),
                OidcConfig.STANDARD_SCOPES,
                ClientAuthentication.CLIENT_SECRET_BASIC,
                UserInfoUse.AUTO,
                ClaimMapping.STANDARD,
                new AcceptedAlgorithms.Unasked());
    }
}
