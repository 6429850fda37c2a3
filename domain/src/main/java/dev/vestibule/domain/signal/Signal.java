package dev.vestibule.domain.signal;

import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;

/// A fact for the world outside the transaction.
public sealed interface Signal {
    record SsoEnabled(OrganizationId organization, ProviderId provider) implements Signal {}

    record SsoDisabled(OrganizationId organization, ProviderId provider) implements Signal {}

    record UserSignedUp(UserId user, ProviderId provider) implements Signal {}

    record MemberJoined(OrganizationId organization, UserId user, MemberId member) implements Signal {}

    record SignedInBySso(OrganizationId organization, ProviderId provider, UserId user, IdentityId identity)
            implements Signal {}

    /// Tells an account's owner that it can now be entered through an organization's provider.
    record LinkNotice(EmailAddress recipient, String organizationName, String providerName) implements Signal {}

    /// Tells a member who has no link yet that the organization can now be entered through its provider.
    record SsoInvitation(EmailAddress recipient, String organizationName, String providerName) implements Signal {}
}
