package dev.vestibule.application.event;

import static dev.vestibule.domain.event.EventField.IDENTITY;
import static dev.vestibule.domain.event.EventField.MEMBER;
import static dev.vestibule.domain.event.EventField.PROVIDER;
import static dev.vestibule.domain.event.EventField.REJECTED;
import static dev.vestibule.domain.event.EventField.USER;

import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventField;
import dev.vestibule.domain.event.EventId;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.Signal.Fact;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Map;

/// A fact as the outbox delivers it: the signal's id, and when it was written down.
public record Happening(SignalId id, Fact fact, Instant at) {

    /// The event that it is told as. Facts are ids and numbers of ours, and so are events: what people typed and
    /// providers said stays where it is.
    Event normalised() {
        return switch (fact) {
            case Signal.SsoEnabled(var _, var provider) -> event(EventType.SSO_ENABLED, Map.of(PROVIDER, provider));
            case Signal.SsoDisabled(var _, var provider) -> event(EventType.SSO_DISABLED, Map.of(PROVIDER, provider));
            case Signal.UserSignedUp(var _, var user, var provider) ->
                event(EventType.USER_SIGNED_UP, Map.of(USER, user, PROVIDER, provider));
            case Signal.MemberJoined(var _, var user, var member) ->
                event(EventType.MEMBER_JOINED, Map.of(USER, user, MEMBER, member));
            case Signal.MemberRemoved(var _, var user, var member) ->
                event(EventType.MEMBER_REMOVED, Map.of(USER, user, MEMBER, member));
            case Signal.IdentityLinked(var _, var provider, var user, var identity) ->
                event(EventType.IDENTITY_LINKED, link(provider, user, identity));
            case Signal.IdentityUnlinked(var _, var provider, var user, var identity) ->
                event(EventType.IDENTITY_UNLINKED, link(provider, user, identity));
            case Signal.SignedInBySso(var _, var provider, var user, var identity) ->
                event(EventType.SIGN_IN_COMPLETED, link(provider, user, identity));
            case Signal.IdentityCheckHeld(var _, var provider, var rejected) ->
                event(EventType.IDENTITY_CHECK_HELD, Map.of(PROVIDER, provider, REJECTED, rejected));
        };
    }

    private static Map<EventField, Object> link(ProviderId provider, UserId user, IdentityId identity) {
        return Map.of(PROVIDER, provider, USER, user, IDENTITY, identity);
    }

    private Event event(EventType type, Map<EventField, Object> data) {
        return Event.of(new EventId(id.value()), fact.organization(), type, at, data);
    }
}
