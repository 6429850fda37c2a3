package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.UserId;

/// Flags of members that messages set later, by version. A member's flags know when they were last written: a message
/// that is older changes nothing, however late and however often it comes.
public interface MemberFlags {
    /// Newer than every version so far, and than whatever this unit has written.
    long nextVersion();

    /// The member's link is not theirs any more: invalid, not linked. Nothing where their link flags were
    /// written at a newer version, where they hold a live identity, of the current issuer, at an enabled
    /// provider, or where there is no such member.
    void markSsoInvalid(OrganizationId organization, UserId user, long version);

    /// Takes the flags by which a provider manages members from all members whose flags of that kind are older.
    void resetProvisioning(OrganizationId organization, long version);
}
