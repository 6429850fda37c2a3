package dev.vestibule.application.provider;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.provider.IdpMfa;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcClient;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.SharedIssuer;
import dev.vestibule.domain.provider.Unsolicited;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a provider may not be, or be trusted with.
final class ProviderRules {
    Optional<Refusal> unlessName(String name) {
        return Provider.isName(name) ? Optional.empty() : Optional.of(Refusal.INVALID_REQUEST);
    }

    /// Why the issuer would speak for strangers, too.
    Optional<Refusal> unlessOwnPeople(ProviderConfig config) {
        return SharedIssuer.find(config.issuer())
                .filter(shared -> !shared.isNarrowedBy(config.tenant()))
                .map(_ -> Refusal.SHARED_ISSUER);
    }

    /// Why the change leaves no OpenID client.
    Optional<Refusal> unlessClient(OidcChange change) {
        boolean nameless =
                change.client().id().filter(id -> !OidcClient.isId(id)).isPresent();
        boolean withoutOpenid =
                change.scopes().filter(scopes -> !scopes.contains("openid")).isPresent();
        return nameless || withoutOpenid ? Optional.of(Refusal.INVALID_REQUEST) : Optional.empty();
    }

    /// What was agreed with one issuer is not shown to another, nor sent elsewhere: a new issuer and new endpoints come
    /// with a credential of their own.
    boolean lacksOwnCredential(OidcConfig current, OidcChange change) {
        boolean elsewhere = change.source()
                        .issuer()
                        .filter(issuer -> !issuer.equals(current.issuer()))
                        .isPresent()
                || change.source()
                        .endpoints()
                        .filter(endpoints -> !endpoints.equals(current.endpoints()))
                        .isPresent();
        return elsewhere && change.client().credential().isEmpty();
    }

    /// Why the policy cannot be had, whoever asks.
    Optional<Refusal> unlessAvailable(PolicyChange policy) {
        boolean makesOwners = policy.defaultRole()
                .filter(role -> role == OrganizationRole.OWNER)
                .isPresent();
        boolean announced = isOn(policy.idpMfa(), IdpMfa.ACCEPT)
                || isOn(policy.unsolicited(), Unsolicited.RESTART)
                || isOn(policy.scimEnabled(), true)
                || policy.defaultTeams().filter(teams -> !teams.isEmpty()).isPresent();
        return makesOwners
                ? Optional.of(Refusal.INVALID_REQUEST)
                : Optional.of(Refusal.FEATURE_NOT_AVAILABLE).filter(_ -> announced);
    }

    private static <T> boolean isOn(Optional<T> asked, T on) {
        return asked.filter(on::equals).isPresent();
    }

    /// A provider is believed about its organization's proven domains and about nothing else. Takes the
    /// organization's lock, so that none of them is dropped meanwhile.
    Optional<Refusal> unlessProven(Stores stores, OrganizationId organization, PolicyChange policy) {
        stores.locks().acquire(List.of(new Locks.Key.OfOrganization(organization)));
        Set<DomainName> proven = stores.domains().list(organization).stream()
                .map(ProvenDomain::name)
                .collect(Collectors.toSet());
        return policy.trustedDomains()
                .filter(asked -> !proven.containsAll(asked))
                .map(_ -> Refusal.DOMAIN_NOT_PROVEN);
    }
}
