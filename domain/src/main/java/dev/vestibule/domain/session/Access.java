package dev.vestibule.domain.session;

import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.SsoEnforcement;
import java.util.Optional;

/// Whether a session may enter an organization, and if not, the first reason why.
public enum Access {
    ORGANIZATION_INACTIVE,
    NOT_A_MEMBER,
    SSO_NEEDED,
    MEMBER_RESTRICTED,
    ALLOWED;

    public static Access decide(Session session, Organization organization, Optional<Member> member) {
        if (!organization.isActive()) {
            return ORGANIZATION_INACTIVE;
        }
        return knowsOnlyOthers(session, organization)
                ? SSO_NEEDED
                : member.map(known -> forMember(session, organization, known)).orElse(NOT_A_MEMBER);
    }

    /// Another organization's single sign-on alone must not learn whether the person is a member here.
    private static boolean knowsOnlyOthers(Session session, Organization organization) {
        return session.ownCredentialAt().isEmpty()
                && session.assuranceFor(organization.id()).isEmpty();
    }

    private static Access forMember(Session session, Organization organization, Member member) {
        if (needsSso(session, organization)) {
            return SSO_NEEDED;
        }
        return member.has(MemberFlag.MEMBER_LIMIT_RESTRICTED) ? MEMBER_RESTRICTED : ALLOWED;
    }

    private static boolean needsSso(Session session, Organization organization) {
        boolean ownCredentialOpensIt =
                session.ownCredentialAt().isPresent() && organization.enforcement() != SsoEnforcement.REQUIRED;
        return session.assuranceFor(organization.id()).isEmpty() && !ownCredentialOpensIt;
    }
}
