package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.membership.MemberFilter;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.OrganizationRole;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Reads `?role=&linked=&flag=`.
final class MemberFilters {
    static final String ROLE = "role";
    static final String LINKED = "linked";
    static final String FLAG = "flag";

    private MemberFilters() {}

    static MemberFilter read(Choices choices) {
        Optional<OrganizationRole> role = choices.optional(ROLE, OrganizationRole.values(), Wire::lower);
        Set<MemberFlag> with = new HashSet<>();
        Set<MemberFlag> without = new HashSet<>();
        choices.yesOrNo(LINKED)
                .ifPresent(linked -> (linked == Choices.Answer.TRUE ? with : without).add(MemberFlag.SSO_LINKED));
        choices.optional(FLAG, MemberFlag.values(), MemberFlag::wire).ifPresent(with::add);
        return new MemberFilter(role, with, without);
    }
}
