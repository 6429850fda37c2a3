package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.UserId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A signal as the outbox keeps it: the name of its type, what it says as text by name, and the secret it carries, if
/// it
/// does. The names are a format, never renamed: rows outlive a release.
record StoredSignal(String type, Map<String, String> payload, Optional<Plaintext> secret) {
    private static final String SSO_ENABLED = "sso_enabled";
    private static final String SSO_DISABLED = "sso_disabled";
    private static final String USER_SIGNED_UP = "user_signed_up";
    private static final String MEMBER_JOINED = "member_joined";
    private static final String SIGNED_IN_BY_SSO = "signed_in_by_sso";

    private static final String ORGANIZATION = "organization";
    private static final String PROVIDER = "provider";
    private static final String USER = "user";
    private static final String MEMBER = "member";
    private static final String IDENTITY = "identity";

    private StoredSignal(String type, Map<String, String> payload) {
        this(type, payload, Optional.empty());
    }

    static StoredSignal of(Signal signal) {
        return switch (signal) {
            case Signal.SsoEnabled(var organization, var provider) ->
                new StoredSignal(SSO_ENABLED, texts(ORGANIZATION, organization, PROVIDER, provider));
            case Signal.SsoDisabled(var organization, var provider) ->
                new StoredSignal(SSO_DISABLED, texts(ORGANIZATION, organization, PROVIDER, provider));
            case Signal.UserSignedUp(var user, var provider) ->
                new StoredSignal(USER_SIGNED_UP, texts(USER, user, PROVIDER, provider));
            case Signal.MemberJoined(var organization, var user, var member) ->
                new StoredSignal(
                        MEMBER_JOINED,
                        Map.of(
                                ORGANIZATION,
                                organization.toString(),
                                USER,
                                user.toString(),
                                MEMBER,
                                member.toString()));
            case Signal.SignedInBySso signedIn -> new StoredSignal(SIGNED_IN_BY_SSO, payload(signedIn));
            case Signal.Notice notice -> StoredNotice.of(notice);
        };
    }

    private static Map<String, String> texts(String name, Object value, String otherName, Object otherValue) {
        return Map.of(name, value.toString(), otherName, otherValue.toString());
    }

    private static Map<String, String> payload(Signal.SignedInBySso signal) {
        return Map.of(
                ORGANIZATION, signal.organization().toString(),
                PROVIDER, signal.provider().toString(),
                USER, signal.user().toString(),
                IDENTITY, signal.identity().toString());
    }

    /// Empty when an older or newer release wrote what this one does not understand: one such row must not hold up the
    /// others.
    Optional<Signal> toDomain() {
        try {
            return Optional.of(signal());
        } catch (IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    private Signal signal() {
        return switch (type) {
            case SSO_ENABLED ->
                new Signal.SsoEnabled(id(ORGANIZATION, OrganizationId::new), id(PROVIDER, ProviderId::new));
            case SSO_DISABLED ->
                new Signal.SsoDisabled(id(ORGANIZATION, OrganizationId::new), id(PROVIDER, ProviderId::new));
            case USER_SIGNED_UP -> new Signal.UserSignedUp(id(USER, UserId::new), id(PROVIDER, ProviderId::new));
            case MEMBER_JOINED ->
                new Signal.MemberJoined(
                        id(ORGANIZATION, OrganizationId::new), id(USER, UserId::new), id(MEMBER, MemberId::new));
            case SIGNED_IN_BY_SSO ->
                new Signal.SignedInBySso(
                        id(ORGANIZATION, OrganizationId::new),
                        id(PROVIDER, ProviderId::new),
                        id(USER, UserId::new),
                        id(IDENTITY, IdentityId::new));
            default -> StoredNotice.read(this);
        };
    }

    private <T> T id(String name, Function<UUID, T> id) {
        return id.apply(UUID.fromString(text(name)));
    }

    String text(String name) {
        return Objects.requireNonNull(payload.get(name), name);
    }
}
