package dev.vestibule.application.event;

import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.Signal.Fact;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.UserId;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HappeningTest {
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00.123456789Z");

    /// What facts may be made of. No text is among it, so nothing that somebody typed, that a provider said, or that
    /// opens a door can get into an event.
    private static final Set<Class<?>> HARMLESS =
            Set.of(OrganizationId.class, ProviderId.class, UserId.class, MemberId.class, IdentityId.class, int.class);

    private static final OrganizationId ORGANIZATION = new OrganizationId(uuid(1));
    private static final ProviderId PROVIDER = new ProviderId(uuid(2));
    private static final UserId USER = new UserId(uuid(3));
    private static final MemberId MEMBER = new MemberId(uuid(4));
    private static final IdentityId IDENTITY = new IdentityId(uuid(5));

    private static final List<Fact> FACTS = List.of(
            new Signal.SsoEnabled(ORGANIZATION, PROVIDER),
            new Signal.SsoDisabled(ORGANIZATION, PROVIDER),
            new Signal.UserSignedUp(ORGANIZATION, USER, PROVIDER),
            new Signal.MemberJoined(ORGANIZATION, USER, MEMBER),
            new Signal.MemberRemoved(ORGANIZATION, USER, MEMBER),
            new Signal.IdentityLinked(ORGANIZATION, PROVIDER, USER, IDENTITY),
            new Signal.IdentityUnlinked(ORGANIZATION, PROVIDER, USER, IDENTITY),
            new Signal.SignedInBySso(ORGANIZATION, PROVIDER, USER, IDENTITY),
            new Signal.IdentityCheckHeld(ORGANIZATION, PROVIDER, 30));

    private static Event event(Fact fact) {
        return new Happening(new SignalId(uuid(9)), fact, AT).normalised();
    }

    @Test
    void every_fact_is_told_and_as_an_event_of_its_own_type() {
        Set<Class<?>> told = FACTS.stream().map(Object::getClass).collect(Collectors.toSet());
        Set<EventType> types = FACTS.stream().map(fact -> event(fact).type()).collect(Collectors.toSet());

        assertEquals(Set.of(Fact.class.getPermittedSubclasses()), told);
        assertEquals(EnumSet.allOf(EventType.class), types);
        assertEquals(FACTS.size(), types.size());
    }

    @Test
    void an_event_has_the_signals_id_its_organization_and_its_time_to_the_millisecond() {
        for (Fact fact : FACTS) {
            Event event = event(fact);

            assertEquals(uuid(9), event.id().value());
            assertEquals(ORGANIZATION, event.organization());
            assertEquals(Instant.parse("2026-03-02T10:00:00.123Z"), event.at());
            assertEquals(event.type().version(), event.version());
        }
    }

    @Test
    void its_data_are_the_ids_and_numbers_of_the_fact_and_nothing_else() {
        assertEquals(
                Map.of("provider", PROVIDER.toString(), "user", USER.toString(), "identity", IDENTITY.toString()),
                event(new Signal.SignedInBySso(ORGANIZATION, PROVIDER, USER, IDENTITY))
                        .data()
                        .byName());
        assertEquals(
                Map.of("provider", PROVIDER.toString(), "rejected", 30L),
                event(new Signal.IdentityCheckHeld(ORGANIZATION, PROVIDER, 30))
                        .data()
                        .byName());
        FACTS.stream()
                .flatMap(fact -> event(fact).data().byName().values().stream())
                .forEach(HappeningTest::check);
    }

    private static void check(Object value) {
        if (value instanceof String text) {
            assertEquals(text, UUID.fromString(text).toString());
        } else {
            assertEquals(30L, value);
        }
    }

    @Test
    void no_fact_can_carry_a_secret_or_anybodys_words() {
        List<String> words = Stream.of(Fact.class.getPermittedSubclasses())
                .flatMap(fact -> Stream.of(fact.getRecordComponents()))
                .filter(component -> !HARMLESS.contains(component.getType()))
                .map(RecordComponent::toString)
                .toList();

        assertEquals(List.of(), words);
    }
}
