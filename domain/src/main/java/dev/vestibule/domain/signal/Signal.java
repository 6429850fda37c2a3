package dev.vestibule.domain.signal;

import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.mailbox.MailboxCode;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.SentCode;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.Optional;

/// What the world outside the transaction has to hear.
public sealed interface Signal {
    /// Something that happened in an organization. Each is told once, under an id of its own.
    sealed interface Fact extends Signal {
        OrganizationId organization();
    }

    record SsoEnabled(OrganizationId organization, ProviderId provider) implements Fact {}

    record SsoDisabled(OrganizationId organization, ProviderId provider) implements Fact {}

    record UserSignedUp(OrganizationId organization, UserId user, ProviderId provider) implements Fact {}

    record MemberJoined(OrganizationId organization, UserId user, MemberId member) implements Fact {}

    record MemberRemoved(OrganizationId organization, UserId user, MemberId member) implements Fact {}

    record IdentityLinked(OrganizationId organization, ProviderId provider, UserId user, IdentityId identity)
            implements Fact {}

    record IdentityUnlinked(OrganizationId organization, ProviderId provider, UserId user, IdentityId identity)
            implements Fact {}

    record SignedInBySso(OrganizationId organization, ProviderId provider, UserId user, IdentityId identity)
            implements Fact {}

    /// So many of the provider's links were rejected at once that an admin is asked before more are ended.
    record IdentityCheckHeld(OrganizationId organization, ProviderId provider, int rejected) implements Fact {}

    /// How something has to be from now on. Of several about the same object, the newest version wins.
    sealed interface State extends Signal {
        OrganizationId organization();

        long version();
    }

    /// The member's link is not theirs any more, unless they got a newer one since.
    record MarkInvalidSso(OrganizationId organization, UserId user, long version) implements State {}

    /// No provider manages the organization's members any more.
    record ResetIdpFlags(OrganizationId organization, long version) implements State {}

    /// An organization's endpoint has to hear an event, which is named by the signal that it came from.
    record WebhookCall(OrganizationId organization, WebhookId webhook, SignalId event) implements Signal {}

    /// What a person has to read: it goes out by mail.
    sealed interface Notice extends Signal {
        EmailAddress recipient();

        /// How long the secret in it is of any use; empty where it holds none.
        default Optional<Duration> life() {
            return Optional.empty();
        }
    }

    /// Tells an account's owner that it can now be entered through an organization's provider.
    record LinkNotice(EmailAddress recipient, String organizationName, String providerName) implements Notice {}

    /// Tells a member who has no link yet that the organization can now be entered through its provider.
    record SsoInvitation(EmailAddress recipient, String organizationName, String providerName) implements Notice {}

    /// Tells a member who has no link yet that the organization asks for single sign-on.
    record SsoRequired(EmailAddress recipient, String organizationName) implements Notice {}

    /// Reminds a member who still has no link.
    record LinkReminder(EmailAddress recipient, String organizationName) implements Notice {}

    /// Tells a member that the organization can no longer be entered through the provider.
    record SsoEnded(EmailAddress recipient, String organizationName, String providerName) implements Notice {}

    /// Asks an admin whether many rejected links of a provider shall be ended.
    record IdentityCheckNotice(EmailAddress recipient, String organizationName, String providerName, int rejected)
            implements Notice {}

    /// Tells an admin that nothing is sent to the organization's endpoint any more.
    record WebhookDisabled(EmailAddress recipient, String organizationName, String webhookName) implements Notice {}

    /// The code by which an owner shows that they may repair the organization's single sign-on.
    record SsoRepairCode(EmailAddress recipient, String organizationName, MailboxCode code) implements Notice {
        @Override
        public Optional<Duration> life() {
            return Optional.of(SentCode.LIFE);
        }
    }

    /// Tells an owner that somebody has opened the repair of the organization's single sign-on.
    record SsoRepairNotice(EmailAddress recipient, String organizationName, String openedBy) implements Notice {}

    /// The link by which a person sets a first or forgotten password.
    record PasswordLink(EmailAddress recipient, MailedToken token) implements Notice {
        @Override
        public Optional<Duration> life() {
            return Optional.of(dev.vestibule.domain.user.PasswordLink.LIFE);
        }
    }

    /// Tells a person that the account's password is another one now.
    record PasswordChanged(EmailAddress recipient) implements Notice {}

    /// The link by which a member's next sign-in through the provider becomes theirs.
    record RelinkInvitation(EmailAddress recipient, String organizationName, String providerName, MailedToken token)
            implements Notice {
        @Override
        public Optional<Duration> life() {
            return Optional.of(RelinkLink.LIFE);
        }
    }
}
