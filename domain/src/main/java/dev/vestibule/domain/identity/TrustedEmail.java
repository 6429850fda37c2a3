package dev.vestibule.domain.identity;

import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.Tenant;
import dev.vestibule.domain.user.EmailAddress;
import java.util.Optional;
import java.util.Set;

/// An asserted address that the provider may vouch for: it lies exactly in one of the provider's trusted
/// domains, which its organization has proven, and the provider did not say that it is unverified.
/// Nothing else makes an address trusted.
public record TrustedEmail(EmailAddress address) {
    /// `proven` are the domains that the organization holds at this moment.
    public static Optional<TrustedEmail> in(EmailAssertion email, Provider provider, Set<DomainName> proven) {
        return switch (email) {
            case EmailAssertion.Verified(var asserted) -> within(asserted, provider, proven);
            case EmailAssertion.Unstated(var asserted) -> within(asserted, provider, proven);
            case EmailAssertion.Denied _, EmailAssertion.Absent _ -> Optional.empty();
        };
    }

    private static Optional<TrustedEmail> within(EmailAddress asserted, Provider provider, Set<DomainName> proven) {
        DomainName domain = asserted.domain();
        return Optional.of(asserted)
                .filter(_ -> provider.policy().trustedDomains().contains(domain))
                .filter(_ -> proven.contains(domain))
                .filter(_ -> speaksFor(provider.config().tenant(), domain))
                .map(TrustedEmail::new);
    }

    /// At Google anybody may have an account under an address of any domain; a Workspace has its own domain's.
    private static boolean speaksFor(Tenant tenant, DomainName domain) {
        return switch (tenant) {
            case Tenant.OfGoogle(var hosted) -> hosted.equals(domain);
            case Tenant.OfMicrosoft _, Tenant.Undivided _ -> true;
        };
    }
}
