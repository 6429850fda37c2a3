package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Reading;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.application.port.in.provider.CreateProvider.Activation;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.EndpointSource;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcClient;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.OidcSource;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.RequestSettings;
import dev.vestibule.domain.provider.Tenant;
import dev.vestibule.domain.provider.UserInfoUse;
import java.util.Optional;
import java.util.Set;

/// Reads what a client says of a provider.
final class ProviderBody {
    private static final Shape<String> NAME = Shapes.line(Provider.MAX_NAME_LENGTH_CHARS);
    private static final Set<String> KINDS_TO_COME = Set.of("saml", "google", "github", "microsoft", "oauth2");
    private static final Shape<String> KIND =
            Shapes.text(ProviderJson.OIDC, kind -> kind.equals(ProviderJson.OIDC) || KINDS_TO_COME.contains(kind));

    private ProviderBody() {}

    record New(String name, OidcBody.Given config, PolicyChange policy, Activation activation) {}

    record Change(Optional<String> name, OidcBody.Given config, PolicyChange policy) {}

    static Reading<New> created(Fields fields) {
        var kind = fields.required("kind", KIND);
        if (kind.filter(KINDS_TO_COME::contains).isPresent()) {
            return ofAKindToCome();
        }
        var name = fields.required("name", NAME);
        var config = fields.within("config", OidcBody::created);
        var policy = fields.within("policy", PolicyBody::read);
        var activate = fields.optional("activate", Shapes.YES_OR_NO);
        var activation = activate.orElse(false) ? Activation.AT_ONCE : Activation.AS_DRAFT;
        return fields.finish(() -> new New(name.orElseThrow(), config, policy, activation));
    }

    /// The rest of such a body has fields of its own, and is not looked at.
    private static Reading<New> ofAKindToCome() {
        var later = Fields.none();
        later.fault("kind", Refusal.FEATURE_NOT_AVAILABLE.code(), "has to be oidc; other kinds come later");
        return later.finish(() -> {
            throw new IllegalStateException("a faulty body makes no provider");
        });
    }

    /// The configuration with the defaults for what was left out.
    static OidcConfig whole(OidcChange given) {
        var source = given.source();
        var client = given.client();
        var credential = client.credential().orElseThrow();
        return new OidcConfig(
                new OidcSource(
                        source.issuer().orElseThrow(),
                        source.endpoints().orElseGet(EndpointSource.Discovered::new),
                        source.tenant().orElseGet(Tenant.Undivided::new)),
                new OidcClient(
                        client.id().orElseThrow(),
                        credential,
                        client.authentication().orElseGet(credential::usualMethod)),
                given.scopes().orElse(OidcConfig.STANDARD_SCOPES),
                given.userInfo().orElse(UserInfoUse.AUTO),
                given.mapping()
                        .map(change -> change.appliedTo(ClaimMapping.STANDARD))
                        .orElse(ClaimMapping.STANDARD),
                new AcceptedAlgorithms.Unasked(),
                given.requests().appliedTo(RequestSettings.STANDARD));
    }

    static Reading<Change> changed(Fields fields) {
        var name = fields.optional("name", NAME);
        var config = fields.within("config", OidcBody::changed);
        var policy = fields.within("policy", PolicyBody::read);
        return fields.finish(() -> new Change(name, config, policy));
    }
}
