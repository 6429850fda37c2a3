package dev.vestibule.domain.membership;

import dev.vestibule.domain.identity.TrustedEmail;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.Provider;
import java.util.Optional;

/// How somebody whom a provider has just recognised comes to be a member. Invites will stand
/// before `Join`.
public sealed interface JoinPlan {
    record AlreadyMember(Member member) implements JoinPlan {}

    record Join(OrganizationRole role) implements JoinPlan {}

    record NotAllowed() implements JoinPlan {}

    /// The organization removed them, and nobody has added them again.
    record Removed() implements JoinPlan {}

    static JoinPlan decide(
            Optional<Member> current, Readmission readmission, Provider provider, Optional<TrustedEmail> trusted) {
        return current.<JoinPlan>map(AlreadyMember::new).orElseGet(() -> forStranger(readmission, provider, trusted));
    }

    private static JoinPlan forStranger(Readmission readmission, Provider provider, Optional<TrustedEmail> trusted) {
        return readmission == Readmission.BY_INVITATION ? new Removed() : forNewcomer(provider, trusted);
    }

    private static JoinPlan forNewcomer(Provider provider, Optional<TrustedEmail> trusted) {
        return isOpen(provider, trusted) ? new Join(provider.policy().defaultRole()) : new NotAllowed();
    }

    /// Whether somebody whom the organization does not know may join through the provider. Where it serves others, too,
    /// that needs an address that it is trusted for.
    static boolean isOpen(Provider provider, Optional<TrustedEmail> trusted) {
        boolean isKnownToBeOurs = !provider.config().tenant().isPartOfMany() || trusted.isPresent();
        return provider.policy().jit() != JustInTime.OFF && isKnownToBeOurs;
    }
}
