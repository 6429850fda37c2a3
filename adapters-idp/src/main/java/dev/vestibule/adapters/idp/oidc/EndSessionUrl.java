package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import dev.vestibule.domain.identity.IdTokenHint;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;

/// Builds the address at which a person signs out of a provider (OpenID Connect RP-Initiated Logout 1.0 §2).
final class EndSessionUrl {
    private final RelyingParty self;

    EndSessionUrl(RelyingParty self) {
        this.self = self;
    }

    URI build(Registration registration, URI endpoint, Optional<IdTokenHint> hint) {
        return new LogoutRequest(
                        endpoint,
                        hint.flatMap(EndSessionUrl::parsed).orElse(null),
                        null,
                        new ClientID(registration.config().clientId()),
                        self.afterLogout(),
                        null,
                        null)
                .toURI();
    }

    private static Optional<JWT> parsed(IdTokenHint hint) {
        try {
            return Optional.of(JWTParser.parse(hint.reveal()));
        } catch (ParseException _) {
            return Optional.empty();
        }
    }
}
