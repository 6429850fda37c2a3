package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.Signal.Fact;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.webhook.WebhookId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Facts, states and calls as the outbox keeps them: ids and numbers, each as text.
final class StoredFact {
    private static final String SSO_ENABLED = "sso_enabled";
    private static final String SSO_DISABLED = "sso_disabled";
    private static final String USER_SIGNED_UP = "user_signed_up";
    private static final String MEMBER_JOINED = "member_joined";
    private static final String MEMBER_REMOVED = "member_removed";
    private static final String IDENTITY_LINKED = "identity_linked";
    private static final String IDENTITY_UNLINKED = "identity_unlinked";
    private static final String SIGNED_IN_BY_SSO = "signed_in_by_sso";
    private static final String IDENTITY_CHECK_HELD = "identity_check_held";
    private static final String MARK_INVALID_SSO = "mark_invalid_sso";
    private static final String RESET_IDP_FLAGS = "reset_idp_flags";
    private static final String WEBHOOK_CALL = "webhook_call";

    private static final String ORGANIZATION = "organization";
    private static final String PROVIDER = "provider";
    private static final String USER = "user";
    private static final String MEMBER = "member";
    private static final String IDENTITY = "identity";
    private static final String REJECTED = "rejected";
    private static final String VERSION = "version";
    private static final String WEBHOOK = "webhook";
    private static final String EVENT = "event";

    private StoredFact() {}

    static StoredSignal of(Fact fact) {
        OrganizationId at = fact.organization();
        return switch (fact) {
            case Signal.SsoEnabled it -> stored(SSO_ENABLED, at, Map.of(PROVIDER, it.provider()));
            case Signal.SsoDisabled it -> stored(SSO_DISABLED, at, Map.of(PROVIDER, it.provider()));
            case Signal.UserSignedUp it -> stored(USER_SIGNED_UP, at, Map.of(USER, it.user(), PROVIDER, it.provider()));
            case Signal.MemberJoined it -> stored(MEMBER_JOINED, at, Map.of(USER, it.user(), MEMBER, it.member()));
            case Signal.MemberRemoved it -> stored(MEMBER_REMOVED, at, Map.of(USER, it.user(), MEMBER, it.member()));
            case Signal.IdentityLinked it -> stored(IDENTITY_LINKED, at, link(it.provider(), it.user(), it.identity()));
            case Signal.IdentityUnlinked it ->
                stored(IDENTITY_UNLINKED, at, link(it.provider(), it.user(), it.identity()));
            case Signal.SignedInBySso it -> stored(SIGNED_IN_BY_SSO, at, link(it.provider(), it.user(), it.identity()));
            case Signal.IdentityCheckHeld it ->
                stored(IDENTITY_CHECK_HELD, at, Map.of(PROVIDER, it.provider(), REJECTED, it.rejected()));
        };
    }

    static StoredSignal of(Signal.State state) {
        return switch (state) {
            case Signal.MarkInvalidSso(var at, var user, var version) ->
                stored(MARK_INVALID_SSO, at, Map.of(USER, user, VERSION, version));
            case Signal.ResetIdpFlags(var at, var version) -> stored(RESET_IDP_FLAGS, at, Map.of(VERSION, version));
        };
    }

    static StoredSignal of(Signal.WebhookCall call) {
        return stored(WEBHOOK_CALL, call.organization(), Map.of(WEBHOOK, call.webhook(), EVENT, call.event()));
    }

    private static Map<String, Object> link(ProviderId provider, UserId user, IdentityId identity) {
        return Map.of(PROVIDER, provider, USER, user, IDENTITY, identity);
    }

    private static StoredSignal stored(String type, OrganizationId organization, Map<String, ?> more) {
        var payload = new HashMap<String, String>();
        payload.put(ORGANIZATION, organization.toString());
        more.forEach((name, value) -> payload.put(name, value.toString()));
        return new StoredSignal(type, payload, Optional.empty());
    }

    /// Empty where it is none of these. Throws `IllegalArgumentException` or `NullPointerException` where it is one and
    /// cannot be read.
    static Optional<Signal> read(StoredSignal stored) {
        return switch (stored.type()) {
            case SSO_ENABLED -> Optional.of(new Signal.SsoEnabled(organization(stored), provider(stored)));
            case SSO_DISABLED -> Optional.of(new Signal.SsoDisabled(organization(stored), provider(stored)));
            case USER_SIGNED_UP ->
                Optional.of(new Signal.UserSignedUp(organization(stored), user(stored), provider(stored)));
            case MEMBER_JOINED ->
                Optional.of(new Signal.MemberJoined(organization(stored), user(stored), member(stored)));
            case MEMBER_REMOVED ->
                Optional.of(new Signal.MemberRemoved(organization(stored), user(stored), member(stored)));
            case IDENTITY_CHECK_HELD ->
                Optional.of(new Signal.IdentityCheckHeld(
                        organization(stored), provider(stored), Integer.parseInt(stored.text(REJECTED))));
            default -> readLink(stored).or(() -> readMessage(stored));
        };
    }

    private static Optional<Signal> readLink(StoredSignal stored) {
        return switch (stored.type()) {
            case IDENTITY_LINKED ->
                Optional.of(new Signal.IdentityLinked(
                        organization(stored), provider(stored), user(stored), identity(stored)));
            case IDENTITY_UNLINKED ->
                Optional.of(new Signal.IdentityUnlinked(
                        organization(stored), provider(stored), user(stored), identity(stored)));
            case SIGNED_IN_BY_SSO ->
                Optional.of(new Signal.SignedInBySso(
                        organization(stored), provider(stored), user(stored), identity(stored)));
            default -> Optional.empty();
        };
    }

    private static Optional<Signal> readMessage(StoredSignal stored) {
        return switch (stored.type()) {
            case MARK_INVALID_SSO ->
                Optional.of(new Signal.MarkInvalidSso(organization(stored), user(stored), version(stored)));
            case RESET_IDP_FLAGS -> Optional.of(new Signal.ResetIdpFlags(organization(stored), version(stored)));
            case WEBHOOK_CALL ->
                Optional.of(new Signal.WebhookCall(
                        organization(stored), id(stored, WEBHOOK, WebhookId::new), id(stored, EVENT, SignalId::new)));
            default -> Optional.empty();
        };
    }

    private static OrganizationId organization(StoredSignal stored) {
        return id(stored, ORGANIZATION, OrganizationId::new);
    }

    private static ProviderId provider(StoredSignal stored) {
        return id(stored, PROVIDER, ProviderId::new);
    }

    private static UserId user(StoredSignal stored) {
        return id(stored, USER, UserId::new);
    }

    private static MemberId member(StoredSignal stored) {
        return id(stored, MEMBER, MemberId::new);
    }

    private static IdentityId identity(StoredSignal stored) {
        return id(stored, IDENTITY, IdentityId::new);
    }

    private static long version(StoredSignal stored) {
        return Long.parseLong(stored.text(VERSION));
    }

    private static <T> T id(StoredSignal stored, String name, Function<UUID, T> id) {
        return id.apply(UUID.fromString(stored.text(name)));
    }
}
