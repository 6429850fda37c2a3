package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.binding.Reads;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.event.ListEvents;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventPage;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/// The event stream of an organization, oldest first, for programs that come back for more.
@Controller("/api/v1/organizations/{org}/events")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventsController {
    private final ListEvents listEvents;
    private final Listing listing;
    private final Problems problems;

    EventsController(ListEvents listEvents, Listing listing, Problems problems) {
        this.listEvents = listEvents;
        this.listing = listing;
        this.problems = problems;
    }

    @Get
    @Reads({EventQuestion.TYPE, EventQuestion.CURSOR, EventQuestion.LIMIT})
    HttpResponse<?> list(HttpRequest<?> request, Caller caller, @PathVariable OrganizationRef org) {
        var query = Parameters.of(request);
        var question = EventQuestion.of(query);
        var faults = question.faults(query);
        return faults.isEmpty()
                ? list(request, query(caller, org, question))
                : problems.refuse(request, Refusal.INVALID_REQUEST, faults);
    }

    private static ListEvents.Query query(Caller caller, OrganizationRef org, EventQuestion question) {
        return new ListEvents.Query(
                caller,
                org,
                question.type(),
                question.after().orElse(EventCursor.START),
                question.limit().orElse(PageRequest.DEFAULT_LIMIT));
    }

    private HttpResponse<?> list(HttpRequest<?> request, ListEvents.Query query) {
        return switch (listEvents.handle(query)) {
            case ListEvents.Result.Listed(var page) -> listing.linked(request, EventPageJson.of(page), next(page));
            case ListEvents.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private static Optional<String> next(EventPage page) {
        return Optional.of(EventQuestion.wire(page.next())).filter(_ -> page.more());
    }
}
