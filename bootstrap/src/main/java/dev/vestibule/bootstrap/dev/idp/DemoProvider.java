package dev.vestibule.bootstrap.dev.idp;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.vestibule.bootstrap.dev.cast.DemoOrganization;
import dev.vestibule.bootstrap.dev.idp.Grants.Grant;
import dev.vestibule.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The demo OpenID provider of an organization, apart from HTTP.
@Singleton
@Requires(env = "dev")
final class DemoProvider {
    private final Settings settings;
    private final SigningKey key;
    private final Grants grants;
    private final DemoTokens tokens;

    DemoProvider(Settings settings, SigningKey key, Grants grants, DemoTokens tokens) {
        this.settings = settings;
        this.key = key;
        this.grants = grants;
        this.tokens = tokens;
    }

    String issuer(DemoOrganization organization) {
        return settings.web().publicUrl() + organization.issuerPath();
    }

    /// OpenID Connect Discovery 1.0 §3.
    String discovery(DemoOrganization organization) {
        String issuer = issuer(organization);
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", issuer);
        document.put("authorization_endpoint", issuer + "/authorize");
        document.put("token_endpoint", issuer + "/token");
        document.put("userinfo_endpoint", issuer + "/userinfo");
        document.put("jwks_uri", issuer + "/jwks");
        document.put("response_types_supported", List.of("code"));
        document.put("grant_types_supported", List.of("authorization_code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("scopes_supported", List.of("openid", "email", "profile"));
        document.put("id_token_signing_alg_values_supported", List.of("ES256"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("authorization_response_iss_parameter_supported", true);
        return JSONObjectUtils.toJSONString(document);
    }

    String publicKeys() {
        return key.publicKeys();
    }

    AuthorizeRequest.Reading read(DemoOrganization organization, Map<String, String> parameters) {
        return AuthorizeRequest.read(parameters, organization, settings.web().publicUrl() + "/auth/sso");
    }

    /// The person has said who they are, or that they do not want to.
    URI answer(DemoOrganization organization, AuthorizeRequest request, Map<String, String> form) {
        if (form.containsKey("deny")) {
            return refuse(organization, request.redirectUri(), request.state(), "access_denied");
        }
        Asserted person = Optional.ofNullable(form.get("person"))
                .flatMap(organization::findPerson)
                .map(Asserted::about)
                .orElseGet(() -> Asserted.inForm(form));
        return request.answer(issuer(organization), grants.issueCode(organization.slug(), request, person));
    }

    URI refuse(DemoOrganization organization, String redirectUri, Optional<String> state, String error) {
        return Answers.location(redirectUri, state, issuer(organization), Map.of("error", error));
    }

    /// Empty when the code is not good, or not for this redirect address or verifier (RFC 6749 §4.1.3;
    /// RFC 7636 §4.6).
    Optional<String> redeem(DemoOrganization organization, Map<String, String> form) {
        return grants.redeem(organization.slug(), form.getOrDefault("code", ""))
                .filter(grant -> grant.request().redirectUri().equals(form.get("redirect_uri")))
                .filter(grant -> DemoTokens.challenge(form.getOrDefault("code_verifier", ""))
                        .equals(grant.request().challenge()))
                .map(grant -> tokenAnswer(organization, grant));
    }

    private String tokenAnswer(DemoOrganization organization, Grant grant) {
        String accessToken = grants.issueToken(grant);
        return JSONObjectUtils.toJSONString(Map.of(
                "access_token",
                accessToken,
                "token_type",
                "Bearer",
                "expires_in",
                300,
                "id_token",
                tokens.idToken(issuer(organization), organization, grant, accessToken)));
    }

    /// Empty when the token is not good here.
    Optional<String> userInfo(DemoOrganization organization, String accessToken) {
        return grants.findToken(organization.slug(), accessToken)
                .map(grant -> JSONObjectUtils.toJSONString(grant.person().claims()));
    }
}
