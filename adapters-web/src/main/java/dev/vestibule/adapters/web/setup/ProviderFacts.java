package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.page.Moment;
import dev.vestibule.adapters.web.setup.SsoProviderScreen.Fact;
import dev.vestibule.application.port.in.provider.ShowProviderUse;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.PublicJwk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what a provider uses, and how much it is used.
final class ProviderFacts {
    private ProviderFacts() {}

    static List<Fact> of(Provider provider, ShowProviderUse.Result.Shown use) {
        Stream<Fact> configured = switch (provider.config()) {
            case OidcConfig oidc -> of(provider, oidc);
        };
        Stream<Fact> lived = Stream.of(
                fact("Enabled since", time(provider.history().enabledAt().filter(_ -> provider.isEnabled()))),
                fact("Last confirmed somebody", time(use.lastConfirmed())),
                fact("Linked members", Integer.toString(use.members())));
        return Stream.concat(configured, lived).toList();
    }

    private static Stream<Fact> of(Provider provider, OidcConfig oidc) {
        Stream<Fact> always = Stream.of(
                fact("Issuer", oidc.issuer().value()),
                fact("Client id", oidc.clientId()),
                fact("The client authenticates with", authentication(oidc.clientAuthentication())),
                fact("Accepted signatures", algorithms(oidc.algorithms())));
        return Stream.concat(always, oidc.credential().key().stream().map(key -> ofKey(provider, key.publicJwk())));
    }

    private static Fact ofKey(Provider provider, PublicJwk key) {
        return new Fact(
                "Client key", key.keyId() + " (" + key.algorithm() + ")", "/auth/oidc/" + provider.id() + "/jwks");
    }

    private static Fact fact(String name, String value) {
        return new Fact(name, value, "");
    }

    private static String time(Optional<Instant> at) {
        return at.map(Moment::of).map(Moment::shown).orElse("never");
    }

    private static String authentication(ClientAuthentication method) {
        return switch (method) {
            case CLIENT_SECRET_BASIC -> "its secret, in the header";
            case CLIENT_SECRET_POST -> "its secret, in the form";
            case CLIENT_SECRET_JWT -> "a token signed with its secret";
            case PRIVATE_KEY_JWT -> "a token signed with its key";
        };
    }

    private static String algorithms(AcceptedAlgorithms accepted) {
        return switch (accepted) {
            case AcceptedAlgorithms.Unasked() -> "what it offers; it could not be asked yet";
            case AcceptedAlgorithms.Pinned(var pinned) ->
                pinned.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        };
    }
}
