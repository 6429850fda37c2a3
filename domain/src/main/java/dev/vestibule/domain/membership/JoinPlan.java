package dev.vestibule.domain.membership;

import dev.vestibule.domain.identity.TrustedEmail;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.Provider;
import java.util.Optional;

/// How somebody whom a provider has just recognised comes to be a member. Removal marks and invites
/// will stand before `Join`.
public sealed interface JoinPlan {
    record AlreadyMember(Member member) implements JoinPlan {}

    record Join(OrganizationRole role) implements JoinPlan {}

    record NotAllowed() implements JoinPlan {}

    static JoinPlan decide(Optional<Member> current, Provider provider, Optional<TrustedEmail> trusted) {
        return current.<JoinPlan>map(AlreadyMember::new).orElseGet(() -> forStranger(provider, trusted));
    }

    private static JoinPlan forStranger(Provider provider, Optional<TrustedEmail> trusted) {
        return isOpen(provider, trusted) ? new Join(provider.policy().defaultRole()) : new NotAllowed();
    }

    /// Whether somebody whom the organization does not know may join through the provider. Where it serves others, too,
    /// that needs an address that it is trusted for.
    static boolean isOpen(Provider provider, Optional<TrustedEmail> trusted) {
        boolean isKnownToBeOurs = !provider.config().tenant().isPartOfMany() || trusted.isPresent();
        return provider.policy().jit() != JustInTime.OFF && isKnownToBeOurs;
    }
}
