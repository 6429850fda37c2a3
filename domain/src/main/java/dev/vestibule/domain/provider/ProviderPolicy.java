package dev.vestibule.domain.provider;

import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.tag.StateTag;
import java.util.Set;

/// What an organization lets its identity provider decide. `trustedDomains` are a subset of the
/// organization's proven domains: the only addresses about which the provider is believed.
public record ProviderPolicy(
        JustInTime jit,
        AutoLink autoLink,
        Set<DomainName> trustedDomains,
        IdpMfa idpMfa,
        Unsolicited unsolicited,
        OrganizationRole defaultRole,
        Set<String> defaultTeams,
        boolean scimEnabled) {
    public static final ProviderPolicy STANDARD = new ProviderPolicy(
            JustInTime.CONFIRM,
            AutoLink.OFF,
            Set.of(),
            IdpMfa.IGNORE,
            Unsolicited.OFF,
            OrganizationRole.MEMBER,
            Set.of(),
            false);

    /// Names all of it.
    public StateTag tag() {
        return StateTag.of(jit, autoLink, trustedDomains, idpMfa, unsolicited, defaultRole, defaultTeams, scimEnabled);
    }

    public ProviderPolicy {
        trustedDomains = Set.copyOf(trustedDomains);
        defaultTeams = Set.copyOf(defaultTeams);
        if (defaultRole == OrganizationRole.OWNER) {
            throw new IllegalArgumentException("a provider never makes owners");
        }
    }
}
