package dev.vestibule.domain.provider;

import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import java.util.Optional;
import java.util.Set;

/// The parts of a policy that somebody wants to set; the rest stays.
public record PolicyChange(
        Optional<JustInTime> jit,
        Optional<AutoLink> autoLink,
        Optional<Set<DomainName>> trustedDomains,
        Optional<IdpMfa> idpMfa,
        Optional<Unsolicited> unsolicited,
        Optional<OrganizationRole> defaultRole,
        Optional<Set<String>> defaultTeams,
        Optional<Boolean> scimEnabled) {
    public static final PolicyChange NONE = new PolicyChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static PolicyChange ofTrustedDomains(Set<DomainName> domains) {
        return new PolicyChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(domains),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ProviderPolicy appliedTo(ProviderPolicy current) {
        return new ProviderPolicy(
                jit.orElse(current.jit()),
                autoLink.orElse(current.autoLink()),
                trustedDomains.orElse(current.trustedDomains()),
                idpMfa.orElse(current.idpMfa()),
                unsolicited.orElse(current.unsolicited()),
                defaultRole.orElse(current.defaultRole()),
                defaultTeams.orElse(current.defaultTeams()),
                scimEnabled.orElse(current.scimEnabled()));
    }
}
