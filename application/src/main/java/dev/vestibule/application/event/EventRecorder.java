package dev.vestibule.application.event;

import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.trace.ProviderHour;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what happened in an organization to its stream, and counts sign-ins, inside a unit of work that somebody else
/// opened. What it has written before it replaces, and does not count again.
public final class EventRecorder {
    private final InstantSource clock;

    public EventRecorder(InstantSource clock) {
        this.clock = clock;
    }

    /// `happenings` are of this organization, in their order. What is older than the stream reaches back is left out.
    /// Answers the events that are new to the stream.
    public List<Event> record(Stores stores, OrganizationId organization, List<Happening> happenings) {
        Instant since = clock.instant().minus(Event.KEPT);
        List<Happening> kept =
                happenings.stream().filter(it -> it.at().isAfter(since)).toList();
        List<Event> fresh = stores.events()
                .append(organization, kept.stream().map(Happening::normalised).toList());
        count(stores, kept, Set.copyOf(fresh));
        return fresh;
    }

    private static void count(Stores stores, List<Happening> happenings, Set<Event> fresh) {
        List<ProviderHour> signIns = happenings.stream()
                .filter(it -> fresh.contains(it.normalised()))
                .distinct()
                .flatMap(EventRecorder::signIn)
                .collect(Collectors.toList());
        if (!signIns.isEmpty()) {
            stores.providerHours().add(signIns);
        }
    }

    private static Stream<ProviderHour> signIn(Happening happening) {
        return happening.fact() instanceof Signal.SignedInBySso(var _, var provider, var _, var _)
                ? Stream.of(ProviderHour.signedIn(provider, happening.at()))
                : Stream.empty();
    }
}
