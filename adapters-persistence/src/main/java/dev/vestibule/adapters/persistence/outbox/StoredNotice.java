package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.mailbox.MailboxCode;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.EmailAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Notices as the outbox keeps them. Everything is text; codes and tokens are kept apart, sealed.
final class StoredNotice {
    private static final String LINK_NOTICE = "link_notice";
    private static final String SSO_INVITATION = "sso_invitation";
    private static final String SSO_REQUIRED = "sso_required";
    private static final String SSO_ENDED = "sso_ended";
    private static final String SSO_REPAIR_CODE = "sso_repair_code";
    private static final String SSO_REPAIR_NOTICE = "sso_repair_notice";
    private static final String PASSWORD_LINK = "password_link";
    private static final String PASSWORD_CHANGED = "password_changed";
    private static final String RELINK_INVITATION = "relink_invitation";
    private static final String LINK_REMINDER = "link_reminder";
    private static final String IDENTITY_CHECK_NOTICE = "identity_check_notice";
    private static final String WEBHOOK_DISABLED = "webhook_disabled";

    private static final String RECIPIENT = "recipient";
    private static final String ORGANIZATION_NAME = "organizationName";
    private static final String PROVIDER_NAME = "providerName";
    private static final String OPENED_BY = "openedBy";
    private static final String REJECTED = "rejected";
    private static final String WEBHOOK_NAME = "webhookName";

    private StoredNotice() {}

    static StoredSignal of(Signal.Notice notice) {
        return switch (notice) {
            case Signal.LinkNotice it -> open(LINK_NOTICE, it, about(it.organizationName(), it.providerName()));
            case Signal.SsoInvitation it -> open(SSO_INVITATION, it, about(it.organizationName(), it.providerName()));
            case Signal.SsoRequired it -> open(SSO_REQUIRED, it, about(it.organizationName()));
            case Signal.LinkReminder it -> open(LINK_REMINDER, it, about(it.organizationName()));
            case Signal.IdentityCheckNotice it -> open(IDENTITY_CHECK_NOTICE, it, about(it));
            case Signal.WebhookDisabled it ->
                open(
                        WEBHOOK_DISABLED,
                        it,
                        Map.of(ORGANIZATION_NAME, it.organizationName(), WEBHOOK_NAME, it.webhookName()));
            case Signal.SsoEnded it -> open(SSO_ENDED, it, about(it.organizationName(), it.providerName()));
            case Signal.SsoRepairCode it ->
                confidential(
                        SSO_REPAIR_CODE,
                        it,
                        about(it.organizationName()),
                        it.code().reveal());
            case Signal.SsoRepairNotice it ->
                open(SSO_REPAIR_NOTICE, it, Map.of(ORGANIZATION_NAME, it.organizationName(), OPENED_BY, it.openedBy()));
            case Signal.PasswordLink it ->
                confidential(PASSWORD_LINK, it, Map.of(), it.token().reveal());
            case Signal.PasswordChanged it -> open(PASSWORD_CHANGED, it, Map.of());
            case Signal.RelinkInvitation it ->
                confidential(
                        RELINK_INVITATION,
                        it,
                        about(it.organizationName(), it.providerName()),
                        it.token().reveal());
        };
    }

    private static Map<String, String> about(String organizationName) {
        return Map.of(ORGANIZATION_NAME, organizationName);
    }

    private static Map<String, String> about(String organizationName, String providerName) {
        return Map.of(ORGANIZATION_NAME, organizationName, PROVIDER_NAME, providerName);
    }

    private static Map<String, String> about(Signal.IdentityCheckNotice notice) {
        return Map.of(
                ORGANIZATION_NAME,
                notice.organizationName(),
                PROVIDER_NAME,
                notice.providerName(),
                REJECTED,
                String.valueOf(notice.rejected()));
    }

    private static StoredSignal open(String type, Signal.Notice notice, Map<String, String> about) {
        return new StoredSignal(type, payload(notice, about), Optional.empty());
    }

    private static StoredSignal confidential(
            String type, Signal.Notice notice, Map<String, String> about, String secret) {
        return new StoredSignal(type, payload(notice, about), Optional.of(new Plaintext(secret)));
    }

    private static Map<String, String> payload(Signal.Notice notice, Map<String, String> about) {
        var payload = new HashMap<>(about);
        payload.put(RECIPIENT, notice.recipient().text());
        return payload;
    }

    /// Throws `IllegalArgumentException` or `NullPointerException` where it is not a notice of this release.
    static Signal.Notice read(StoredSignal stored) {
        var recipient = new EmailAddress(stored.text(RECIPIENT));
        return switch (stored.type()) {
            case LINK_NOTICE -> new Signal.LinkNotice(recipient, organization(stored), provider(stored));
            case SSO_INVITATION -> new Signal.SsoInvitation(recipient, organization(stored), provider(stored));
            case SSO_REQUIRED -> new Signal.SsoRequired(recipient, organization(stored));
            case LINK_REMINDER -> new Signal.LinkReminder(recipient, organization(stored));
            case IDENTITY_CHECK_NOTICE ->
                new Signal.IdentityCheckNotice(
                        recipient, organization(stored), provider(stored), Integer.parseInt(stored.text(REJECTED)));
            case WEBHOOK_DISABLED ->
                new Signal.WebhookDisabled(recipient, organization(stored), stored.text(WEBHOOK_NAME));
            case SSO_ENDED -> new Signal.SsoEnded(recipient, organization(stored), provider(stored));
            case SSO_REPAIR_CODE ->
                new Signal.SsoRepairCode(recipient, organization(stored), new MailboxCode(secret(stored)));
            case SSO_REPAIR_NOTICE ->
                new Signal.SsoRepairNotice(recipient, organization(stored), stored.text(OPENED_BY));
            case PASSWORD_LINK -> new Signal.PasswordLink(recipient, new MailedToken(secret(stored)));
            case PASSWORD_CHANGED -> new Signal.PasswordChanged(recipient);
            case RELINK_INVITATION ->
                new Signal.RelinkInvitation(
                        recipient, organization(stored), provider(stored), new MailedToken(secret(stored)));
            default -> throw new IllegalArgumentException("unknown type of signal " + stored.type());
        };
    }

    private static String organization(StoredSignal stored) {
        return stored.text(ORGANIZATION_NAME);
    }

    private static String provider(StoredSignal stored) {
        return stored.text(PROVIDER_NAME);
    }

    private static String secret(StoredSignal stored) {
        return stored.secret()
                .map(Plaintext::reveal)
                .orElseThrow(() -> new IllegalArgumentException("the secret was erased"));
    }
}
