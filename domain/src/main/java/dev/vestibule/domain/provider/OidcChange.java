package dev.vestibule.domain.provider;

import java.util.List;
import java.util.Optional;

/// The parts of an OpenID configuration that somebody wants to change; the rest stays.
public record OidcChange(
        OidcSourceChange source,
        OidcClientChange client,
        Optional<List<String>> scopes,
        Optional<UserInfoUse> userInfo,
        Optional<ClaimMappingChange> mapping,
        RequestSettingsChange requests) {
    public static final OidcChange NONE = new OidcChange(
            OidcSourceChange.NONE,
            OidcClientChange.NONE,
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
                new OidcSourceChange(issuer, Optional.empty(), Optional.empty()),
                new OidcClientChange(clientId, credential, clientAuthentication),
                scopes,
                userInfo,
                mapping,
                RequestSettingsChange.NONE);
    }

    public static OidcChange ofIssuer(Issuer issuer) {
        return NONE.with(new OidcSourceChange(Optional.of(issuer), Optional.empty(), Optional.empty()));
    }

    public OidcChange withEndpoints(EndpointSource changed) {
        return with(new OidcSourceChange(source.issuer(), Optional.of(changed), source.tenant()));
    }

    public OidcChange withTenant(Tenant changed) {
        return with(new OidcSourceChange(source.issuer(), source.endpoints(), Optional.of(changed)));
    }

    public OidcChange withCredential(ClientCredential changed) {
        return with(new OidcClientChange(client.id(), Optional.of(changed), client.authentication()));
    }

    public OidcChange withRequests(RequestSettingsChange changed) {
        return new OidcChange(source, client, scopes, userInfo, mapping, changed);
    }

    public OidcChange with(OidcSourceChange changed) {
        return new OidcChange(changed, client, scopes, userInfo, mapping, requests);
    }

    public OidcChange with(OidcClientChange changed) {
        return new OidcChange(source, changed, scopes, userInfo, mapping, requests);
    }

    /// Whether the client would still authenticate with what it has; ask before applying the change.
    public boolean suits(OidcConfig current) {
        return client.suits(current.client());
    }

    /// Whether it names anything by which the provider is trusted, changed or not.
    public boolean namesTrust() {
        return !source.equals(OidcSourceChange.NONE) || client.id().isPresent() || mapping.isPresent();
    }

    public OidcConfig appliedTo(OidcConfig current) {
        return new OidcConfig(
                source.appliedTo(current.source()),
                client.appliedTo(current.client()),
                scopes.orElse(current.scopes()),
                userInfo.orElse(current.userInfo()),
                mapping.map(change -> change.appliedTo(current.mapping())).orElseGet(current::mapping),
                current.algorithms(),
                requests.appliedTo(current.requests()));
    }
}
