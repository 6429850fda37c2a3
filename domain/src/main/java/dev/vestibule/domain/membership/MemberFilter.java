package dev.vestibule.domain.membership;

import dev.vestibule.domain.organization.OrganizationRole;
import java.util.Optional;
import java.util.Set;

/// Which members a list is to hold: those of the role, with all of some flags and none of others.
public record MemberFilter(Optional<OrganizationRole> role, Set<MemberFlag> with, Set<MemberFlag> without) {
    public static final MemberFilter ALL = new MemberFilter(Optional.empty(), Set.of(), Set.of());

    public MemberFilter {
        with = Set.copyOf(with);
        without = Set.copyOf(without);
    }
}
