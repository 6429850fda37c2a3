package dev.vestibule.domain.membership;

import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.ProviderPolicy;
import java.util.Optional;

/// How somebody whom a provider has just recognised comes to be a member. Invites will stand
/// before `Join`.
public sealed interface JoinPlan {
    record AlreadyMember(Member member) implements JoinPlan {}

    record Join(OrganizationRole role) implements JoinPlan {}

    record NotAllowed() implements JoinPlan {}

    /// The organization removed them, and nobody has added them again.
    record Removed() implements JoinPlan {}

    static JoinPlan decide(Optional<Member> current, Readmission readmission, ProviderPolicy policy) {
        return current.<JoinPlan>map(AlreadyMember::new).orElseGet(() -> forStranger(readmission, policy));
    }

    private static JoinPlan forStranger(Readmission readmission, ProviderPolicy policy) {
        return readmission == Readmission.BY_INVITATION ? new Removed() : forNewcomer(policy);
    }

    private static JoinPlan forNewcomer(ProviderPolicy policy) {
        return policy.jit() == JustInTime.OFF ? new NotAllowed() : new Join(policy.defaultRole());
    }
}
