package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.Ids;
import dev.vestibule.adapters.web.binding.Parameters;
import dev.vestibule.adapters.web.binding.Reads;
import dev.vestibule.adapters.web.problem.FieldFault;
import dev.vestibule.adapters.web.problem.Problems;
import dev.vestibule.application.port.in.deadletter.DropDeadLetter;
import dev.vestibule.application.port.in.deadletter.ListDeadLetters;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetter;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetters;
import dev.vestibule.application.port.in.deadletter.ShowDeadLetter;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.DeadLetterFilter;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.SignalId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Signals that were set aside. The operator's alone.
@Controller("/api/v1/dead-letters")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeadLettersController {
    private final ListDeadLetters listDeadLetters;
    private final ShowDeadLetter showDeadLetter;
    private final ReplayDeadLetter replayDeadLetter;
    private final ReplayDeadLetters replayDeadLetters;
    private final DropDeadLetter dropDeadLetter;
    private final Listing listing;
    private final Problems problems;

    DeadLettersController(
            ListDeadLetters listDeadLetters,
            ShowDeadLetter showDeadLetter,
            ReplayDeadLetter replayDeadLetter,
            ReplayDeadLetters replayDeadLetters,
            DropDeadLetter dropDeadLetter,
            Listing listing,
            Problems problems) {
        this.listDeadLetters = listDeadLetters;
        this.showDeadLetter = showDeadLetter;
        this.replayDeadLetter = replayDeadLetter;
        this.replayDeadLetters = replayDeadLetters;
        this.dropDeadLetter = dropDeadLetter;
        this.listing = listing;
        this.problems = problems;
    }

    @Get
    @Reads({"receiver", "organization"})
    HttpResponse<?> list(HttpRequest<?> request, Caller caller, PageRequest page) {
        return filtered(request, filter -> list(request, new ListDeadLetters.Query(caller, filter, page)));
    }

    private HttpResponse<?> list(HttpRequest<?> request, ListDeadLetters.Query query) {
        return switch (listDeadLetters.handle(query)) {
            case ListDeadLetters.Result.Listed(var letters) -> listing.page(request, letters, DeadLetterJson::of);
            case ListDeadLetters.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post(value = "/replay", consumes = MediaType.ALL)
    @Reads({"receiver", "organization"})
    HttpResponse<?> replayAll(HttpRequest<?> request, Caller caller) {
        return filtered(request, filter -> replayAll(request, new ReplayDeadLetters.Command(caller, filter)));
    }

    private HttpResponse<?> replayAll(HttpRequest<?> request, ReplayDeadLetters.Command command) {
        return switch (replayDeadLetters.handle(command)) {
            case ReplayDeadLetters.Result.Replayed(var letters) -> HttpResponse.ok(new ReplayedJson(letters));
            case ReplayDeadLetters.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Get("/{letter}")
    HttpResponse<?> show(HttpRequest<?> request, Caller caller, @PathVariable SignalId letter) {
        return switch (showDeadLetter.handle(new ShowDeadLetter.Query(caller, letter))) {
            case ShowDeadLetter.Result.Shown(var shown) -> HttpResponse.ok(DeadLetterJson.of(shown));
            case ShowDeadLetter.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Post(value = "/{letter}/replay", consumes = MediaType.ALL)
    HttpResponse<?> replay(HttpRequest<?> request, Caller caller, @PathVariable SignalId letter) {
        return switch (replayDeadLetter.handle(new ReplayDeadLetter.Command(caller, letter))) {
            case ReplayDeadLetter.Result.Replayed() -> HttpResponse.ok(new ReplayedJson(1));
            case ReplayDeadLetter.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    @Delete("/{letter}")
    HttpResponse<?> drop(HttpRequest<?> request, Caller caller, @PathVariable SignalId letter) {
        return switch (dropDeadLetter.handle(new DropDeadLetter.Command(caller, letter))) {
            case DropDeadLetter.Result.Dropped() -> HttpResponse.noContent();
            case DropDeadLetter.Result.Refused(var refusal) -> problems.refuse(request, refusal);
        };
    }

    private HttpResponse<?> filtered(HttpRequest<?> request, Function<DeadLetterFilter, HttpResponse<?>> answer) {
        var query = Parameters.of(request);
        Optional<Receiver> receiver = query.one("receiver", 16).flatMap(DeadLettersController::receiver);
        Optional<OrganizationId> organization =
                query.one("organization", 36).flatMap(Ids::parse).map(OrganizationId::new);
        if (receiver.isEmpty() && query.has("receiver")) {
            return refused(request, "?receiver", "is not the name of a receiver");
        }
        return organization.isEmpty() && query.has("organization")
                ? refused(request, "?organization", "is not the id of an organization")
                : answer.apply(new DeadLetterFilter(receiver, organization));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String field, String why) {
        return problems.refuse(request, Refusal.INVALID_REQUEST, List.of(new FieldFault(field, "invalid_value", why)));
    }

    private static Optional<Receiver> receiver(String wire) {
        return Arrays.stream(Receiver.values())
                .filter(receiver -> receiver.wire().equals(wire))
                .findFirst();
    }
}
