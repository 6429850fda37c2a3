package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.application.port.out.world.IdentityProviders.AuthorizationRequest;
import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.ProviderAnswer.Outcome;
import dev.vestibule.domain.flow.Recheck;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.RefreshToken;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.session.LogoutNotice;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// The code flow of OpenID Connect, step by step. Each step takes what the one before it proved.
public final class OidcIdentityProvider {
    private static final String OFFLINE_ACCESS = "offline_access";

    /// What a code is refused for when the token endpoint has moved.
    private static final Set<Refusal> ENDPOINT_NOT_THERE =
            Set.of(Refusal.IDP_RESPONSE_INVALID, Refusal.IDP_UNREACHABLE, Refusal.IDP_ADDRESS_REFUSED);

    /// What an id_token is refused for when its keys have moved.
    private static final Set<Refusal> KEYS_NOT_THERE = Set.of(
            Refusal.KEY_NOT_FOUND,
            Refusal.IDP_RESPONSE_INVALID,
            Refusal.IDP_UNREACHABLE,
            Refusal.IDP_ADDRESS_REFUSED,
            Refusal.IDP_ERROR);

    private final OutboundHttp http;
    private final Discovery discovery;
    private final JwksCache jwks;
    private final AuthorizationUrl authorizationUrl;
    private final EndSessionUrl endSessionUrl;
    private final CodeRedemption codeRedemption;
    private final IdTokenVerifier idTokenVerifier;
    private final UserInfo userInfo;
    private final LogoutTokenVerifier logoutTokenVerifier;
    private final RefreshCheck refreshCheck;

    public OidcIdentityProvider(OutboundHttp http, RelyingParty self, InstantSource clock) {
        this(http, self, clock, Delay.REAL);
    }

    OidcIdentityProvider(OutboundHttp http, RelyingParty self, InstantSource clock, Delay delay) {
        this.http = http;
        this.discovery = new Discovery(http, self, clock, delay);
        this.jwks = new JwksCache(http, clock, delay);
        this.authorizationUrl = new AuthorizationUrl(self);
        this.endSessionUrl = new EndSessionUrl(self);
        this.codeRedemption = new CodeRedemption(http, self);
        Signatures signatures = new Signatures(jwks);
        this.idTokenVerifier = new IdTokenVerifier(signatures);
        this.userInfo = new UserInfo(http, signatures);
        this.refreshCheck = new RefreshCheck(http, new RefreshedIdToken(signatures));
        this.logoutTokenVerifier =
                new LogoutTokenVerifier(discovery, new Signatures(new JwksCache(http, clock, delay)));
    }

    public Checked<URI> authorize(Registration registration, AuthorizationRequest request) {
        return discovery
                .find(registration.source())
                .then(metadata -> authorizationUrl.build(registration, metadata.authorizationEndpoint(), request));
    }

    public Checked<VerifiedIdentity> verify(
            Registration registration, ProviderAnswer answer, FlowSecrets secrets, Instant now) {
        return switch (answer.outcome()) {
            case Outcome.Malformed() -> Checked.refused(Refusal.CALLBACK_INVALID, "neither one code nor one error");
            case Outcome.Denied(var error) -> denied(registration.config(), answer.issuer(), error);
            case Outcome.Granted(var code) ->
                code.reveal().isBlank()
                        ? Checked.refused(Refusal.CALLBACK_INVALID, "the code is empty")
                        : http.together(() -> granted(new Callback(registration, secrets, code, now), answer.issuer()));
        };
    }

    /// RFC 9207 §2.4 holds for errors, too: another provider's error is not this one's.
    private static Checked<VerifiedIdentity> denied(OidcConfig config, Optional<String> issuer, String error) {
        return ResponseIssuerCheck.isNotAnother(issuer, config.tokenIssuer())
                ? Checked.refused(Refusal.IDP_ERROR, ErrorCode.shown(error))
                : Checked.refused(Refusal.RESPONSE_ISSUER_MISMATCH, "the error is from another issuer");
    }

    private Checked<VerifiedIdentity> granted(Callback callback, Optional<String> issuer) {
        return discovery
                .find(callback.source())
                .then(metadata ->
                        ResponseIssuerCheck.check(issuer, callback.config().tokenIssuer(), metadata))
                .then(metadata -> redeemed(callback, metadata)
                        .then(tokens -> verified(callback, metadata, tokens)
                                .then(idToken -> userInfo.complete(callback, metadata, tokens, idToken))
                                .then(claims -> ClaimReader.read(callback, claims))
                                .map(identity -> identity.withRefreshToken(kept(callback.config(), tokens))
                                        .withIdTokenHint(hint(tokens)))));
    }

    /// One that fits no address is of no use.
    private static Optional<IdTokenHint> hint(Tokens tokens) {
        return Optional.of(tokens.idToken()).filter(IdTokenHint::isWellFormed).map(IdTokenHint::new);
    }

    /// Some providers give one unasked; then nobody wants it kept (OpenID Connect Core 1.0 §11).
    private static Optional<RefreshToken> kept(OidcConfig config, Tokens tokens) {
        return tokens.refreshToken().filter(_ -> config.scopes().contains(OFFLINE_ACCESS));
    }

    /// The code is spent either way; but where the endpoint seems to have moved, the next sign-in finds it again.
    private Checked<Tokens> redeemed(Callback callback, ProviderMetadata metadata) {
        return switch (codeRedemption.redeem(callback, metadata)) {
            case Checked.Passed<Tokens> tokens -> tokens;
            case Checked.Refused<Tokens> refused -> {
                if (ENDPOINT_NOT_THERE.contains(refused.refusal())) {
                    discovery.findAgain(callback.source());
                }
                yield refused;
            }
        };
    }

    /// Keys that are not where they were may be where the provider says now.
    private Checked<VerifiedIdToken> verified(Callback callback, ProviderMetadata metadata, Tokens tokens) {
        return switch (idTokenVerifier.verify(callback, metadata, tokens)) {
            case Checked.Passed<VerifiedIdToken> idToken -> idToken;
            case Checked.Refused<VerifiedIdToken> refused ->
                movedKeys(callback, metadata, refused.refusal())
                        .map(moved -> idTokenVerifier.verify(callback, moved, tokens))
                        .orElse(refused);
        };
    }

    private Optional<ProviderMetadata> movedKeys(Callback callback, ProviderMetadata metadata, Refusal refusal) {
        return KEYS_NOT_THERE.contains(refusal)
                ? discovery
                        .findAgain(callback.source())
                        .<Optional<ProviderMetadata>>fold(Optional::of, _ -> Optional.empty())
                        .filter(now -> !now.jwksUri().equals(metadata.jwksUri()))
                : Optional.empty();
    }

    /// Where a person signs out there; empty where the provider offers that nowhere.
    public Checked<Optional<URI>> farewell(Registration registration, Optional<IdTokenHint> hint) {
        return discovery
                .find(registration.source())
                .map(metadata -> metadata.endSessionEndpoint()
                        .map(endpoint -> endSessionUrl.build(registration, endpoint, hint)));
    }

    /// Asks about a person who is away.
    public Recheck recheck(Registration registration, Identity identity, RefreshToken token, Instant now) {
        var question = new RefreshQuestion(registration, identity, token, now);
        return http.together(() -> Checked.passed(discovery
                        .find(registration.source())
                        .<Recheck>fold(metadata -> refreshCheck.ask(question, metadata), RefreshCheck::unasked)))
                .fold(recheck -> recheck, RefreshCheck::interrupted);
    }

    public Checked<LogoutNotice> verifyLogout(Registration registration, String token, Instant now) {
        return logoutTokenVerifier.verify(registration, token, now);
    }

    /// Asks the provider itself, whatever is remembered: which of our algorithms it offers, and that it has keys.
    public Checked<Set<SigningAlgorithm>> inspect(Registration registration) {
        ProviderSource source = registration.source();
        return discovery
                .read(source)
                .then(metadata -> jwks.read(new ProviderSource.Keys(source, metadata.jwksUri()))
                        .then(keys -> offered(metadata, keys)));
    }

    private static Checked<Set<SigningAlgorithm>> offered(ProviderMetadata metadata, KeySet keys) {
        return Checked.passed(metadata.offered())
                .provided(
                        () -> !metadata.offered().isEmpty(),
                        Refusal.ALGORITHM_NOT_ALLOWED,
                        "the provider offers none of the algorithms that we accept")
                .provided(
                        () -> !keys.keys().isEmpty(), Refusal.KEY_NOT_FOUND, "the provider has no key that we accept");
    }
}
