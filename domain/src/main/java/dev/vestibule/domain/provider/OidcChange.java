package dev.vestibule.domain.provider;

import java.util.List;
import java.util.Optional;

/// The parts of an OpenID configuration that somebody wants to change; the rest stays.
public record OidcChange(
        Optional<Issuer> issuer,
        Optional<String> clientId,
        Optional<ClientCredential> credential,
        Optional<List<String>> scopes,
        Optional<ClientAuthentication> clientAuthentication,
        Optional<UserInfoUse> userInfo,
        Optional<ClaimMappingChange> mapping,
        Optional<EndpointSource> endpoints,
        Optional<Tenant> tenant,
        RequestSettingsChange requests) {
    public static final OidcChange NONE = new OidcChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            RequestSettingsChange.NONE);

    /// A change that leaves the endpoints, the tenant and what is asked as they are.
    public OidcChange(
            Optional<Issuer> issuer,
            Optional<String> clientId,
            Optional<ClientCredential> credential,
            Optional<List<String>> scopes,
            Optional<ClientAuthentication> clientAuthentication,
            Optional<UserInfoUse> userInfo,
            Optional<ClaimMappingChange> mapping) {
        this(
                issuer,
                clientId,
                credential,
                scopes,
                clientAuthentication,
                userInfo,
                mapping,
                Optional.empty(),
                Optional.empty(),
                RequestSettingsChange.NONE);
    }

    public static OidcChange ofIssuer(Issuer issuer) {
        return new OidcChange(
                Optional.of(issuer),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public OidcChange withEndpoints(EndpointSource changed) {
        return new OidcChange(
                issuer,
                clientId,
                credential,
                scopes,
                clientAuthentication,
                userInfo,
                mapping,
                Optional.of(changed),
                tenant,
                requests);
    }

    public OidcChange withTenant(Tenant changed) {
        return new OidcChange(
                issuer,
                clientId,
                credential,
                scopes,
                clientAuthentication,
                userInfo,
                mapping,
                endpoints,
                Optional.of(changed),
                requests);
    }

    public OidcChange withRequests(RequestSettingsChange changed) {
        return new OidcChange(
                issuer,
                clientId,
                credential,
                scopes,
                clientAuthentication,
                userInfo,
                mapping,
                endpoints,
                tenant,
                changed);
    }

    public OidcChange withCredential(ClientCredential changed) {
        return new OidcChange(
                issuer,
                clientId,
                Optional.of(changed),
                scopes,
                clientAuthentication,
                userInfo,
                mapping,
                endpoints,
                tenant,
                requests);
    }

    /// Whether the client would still authenticate with what it has; ask before applying the change.
    public boolean suits(OidcConfig current) {
        return credential.orElse(current.credential()).suits(authentication(current));
    }

    /// Who brings a key where there was a secret need not say that the method changes, too.
    private ClientAuthentication authentication(OidcConfig current) {
        ClientCredential now = credential.orElse(current.credential());
        boolean isOfTheSameKind =
                now.key().isPresent() == current.credential().key().isPresent();
        return clientAuthentication.orElseGet(
                () -> isOfTheSameKind ? current.clientAuthentication() : now.usualMethod());
    }

    /// Whether it names anything by which the provider is trusted, changed or not.
    public boolean namesTrust() {
        return issuer.isPresent()
                || clientId.isPresent()
                || mapping.isPresent()
                || endpoints.isPresent()
                || tenant.isPresent();
    }

    public OidcConfig appliedTo(OidcConfig current) {
        return new OidcConfig(
                issuer.orElse(current.issuer()),
                clientId.orElse(current.clientId()),
                credential.orElse(current.credential()),
                scopes.orElse(current.scopes()),
                authentication(current),
                userInfo.orElse(current.userInfo()),
                mapping.map(change -> change.appliedTo(current.mapping())).orElseGet(current::mapping),
                current.algorithms(),
                endpoints.orElse(current.endpoints()),
                tenant.orElse(current.tenant()),
                requests.appliedTo(current.requests()));
    }
}
