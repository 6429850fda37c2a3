package dev.vestibule.domain.membership;

import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.ProviderPolicy;
import java.util.Optional;

/// How somebody whom a provider has just recognised comes to be a member. Removal marks and invites
/// will stand before `Join`.
public sealed interface JoinPlan {
    record AlreadyMember(Member member) implements JoinPlan {}

    record Join(OrganizationRole role) implements JoinPlan {}

    record NotAllowed() implements JoinPlan {}

    static JoinPlan decide(Optional<Member> current, ProviderPolicy policy) {
        return current.<JoinPlan>map(AlreadyMember::new).orElseGet(() -> forStranger(policy));
    }

    private static JoinPlan forStranger(ProviderPolicy policy) {
        return policy.jit() == JustInTime.OFF ? new NotAllowed() : new Join(policy.defaultRole());
    }
}
