package dev.vestibule.domain.signal;

import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.mailbox.MailboxCode;
import dev.vestibule.domain.mailbox.MailedToken;
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

    /// What a person has to read: it goes out by mail.
    sealed interface Notice extends Signal {
        EmailAddress recipient();
    }

    /// Tells an account's owner that it can now be entered through an organization's provider.
    record LinkNotice(EmailAddress recipient, String organizationName, String providerName) implements Notice {}

    /// Tells a member who has no link yet that the organization can now be entered through its provider.
    record SsoInvitation(EmailAddress recipient, String organizationName, String providerName) implements Notice {}

    /// Tells a member who has no link yet that the organization asks for single sign-on.
    record SsoRequired(EmailAddress recipient, String organizationName) implements Notice {}

    /// Tells a member that the organization can no longer be entered through the provider.
    record SsoEnded(EmailAddress recipient, String organizationName, String providerName) implements Notice {}

    /// The code by which an owner shows that they may repair the organization's single sign-on.
    record SsoRepairCode(EmailAddress recipient, String organizationName, MailboxCode code) implements Notice {}

    /// Tells an owner that somebody has opened the repair of the organization's single sign-on.
    record SsoRepairNotice(EmailAddress recipient, String organizationName, String openedBy) implements Notice {}

    /// The link by which a person sets a first or forgotten password.
    record PasswordLink(EmailAddress recipient, MailedToken token) implements Notice {}

    /// Tells a person that the account's password is another one now.
    record PasswordChanged(EmailAddress recipient) implements Notice {}

    /// The link by which a member's next sign-in through the provider becomes theirs.
    record RelinkInvitation(EmailAddress recipient, String organizationName, String providerName, MailedToken token)
            implements Notice {}
}
