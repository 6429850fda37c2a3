package dev.vestibule.application.membership;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;

/// Whether somebody may act on a member.
sealed interface Reach {
    record Within(Organization organization, Member member) implements Reach {}

    record Denied(Refusal refusal) implements Reach {}
}
