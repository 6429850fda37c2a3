package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.adapters.web.binding.Issuers;
import dev.vestibule.domain.provider.ClientCredential;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcClient;
import dev.vestibule.domain.provider.OidcClientChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.OidcSourceChange;
import dev.vestibule.domain.provider.Provider;
import java.util.Optional;

/// How somebody wants a provider to be. What is the same as in force is not a change: naming it would drop a change
/// that waits.
record ProviderWish(String name, Issuer issuer, String clientId, Optional<String> secret) {
    /// Empty when something is missing or cannot be meant.
    static Optional<ProviderWish> read(Form form) {
        Optional<String> name =
                line(form, "name", Provider.MAX_NAME_LENGTH_CHARS).filter(Provider::isName);
        Optional<Issuer> issuer = line(form, "issuer", Issuer.MAX_LENGTH_CHARS).flatMap(Issuers::parse);
        Optional<String> clientId =
                line(form, "clientId", OidcClient.MAX_ID_LENGTH_CHARS).filter(OidcClient::isId);
        Optional<String> secret = form.one("clientSecret", ProviderForm.MAX_SECRET_LENGTH_CHARS);
        boolean isReadable =
                secret.isPresent() || form.all("clientSecret").stream().allMatch(String::isEmpty);
        return name.filter(_ -> isReadable)
                .flatMap(named ->
                        issuer.flatMap(at -> clientId.map(client -> new ProviderWish(named, at, client, secret))));
    }

    private static Optional<String> line(Form form, String name, int maxLengthChars) {
        return form.one(name, maxLengthChars).map(String::strip);
    }

    OidcChange differingFrom(OidcConfig current) {
        return OidcChange.NONE
                .with(new OidcSourceChange(
                        Optional.of(issuer).filter(asked -> !asked.equals(current.issuer())),
                        Optional.empty(),
                        Optional.empty()))
                .with(new OidcClientChange(
                        Optional.of(clientId).filter(asked -> !asked.equals(current.clientId())),
                        secret.map(ClientSecret::new).map(ClientCredential.class::cast),
                        Optional.empty()));
    }

    /// Hides the secret.
    @Override
    public String toString() {
        return "ProviderWish[" + name + "]";
    }
}
