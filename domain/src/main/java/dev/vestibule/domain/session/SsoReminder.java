package dev.vestibule.domain.session;

import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.SsoEnforcement;
import java.util.Optional;

/// Whether somebody whom an organization lets in is reminded of its single sign-on.
public enum SsoReminder {
    NOT_DUE,
    DUE;

    public static SsoReminder of(Access access, Organization organization, Optional<Member> member) {
        boolean reminds = access == Access.ALLOWED && organization.enforcement() == SsoEnforcement.REMINDED;
        return reminds && !member.map(Member::hasWorkingLink).orElse(true) ? DUE : NOT_DUE;
    }
}
