package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.CallWebhook;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.port.out.world.WebhookCalls.Message;
import dev.vestibule.application.webhook.Courier.Sent;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.Webhook;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

final class CallWebhookHandler implements CallWebhook {
    private final UnitOfWork unitOfWork;
    private final Destinations destinations;
    private final Courier courier;
    private final CallBook book;

    CallWebhookHandler(UnitOfWork unitOfWork, Destinations destinations, Courier courier, CallBook book) {
        this.unitOfWork = unitOfWork;
        this.destinations = destinations;
        this.courier = courier;
        this.book = book;
    }

    @Override
    public Result handle(Command command) {
        return switch (unitOfWork.read(stores -> Destinations.of(stores, command.call()))) {
            case Destinations.Open(var webhook, var event) ->
                result(booked(webhook, courier.send(webhook, message(event), command.attempt())));
            case Destinations.Shut(var webhook, var type) ->
                unitOfWork.execute(stores -> {
                    destinations.note(stores, command, webhook, type);
                    return new Result.Done();
                });
            case Destinations.Gone() -> new Result.Done();
        };
    }

    private CallOutcome booked(Webhook webhook, Sent sent) {
        return unitOfWork.execute(stores -> book.record(stores, webhook, sent)).outcome();
    }

    private static Message message(Event event) {
        return new Message(
                new MessageId(event.id().value()),
                event.organization(),
                event.type().wire(),
                event.version(),
                event.at(),
                event.data().byName());
    }

    private static Result result(CallOutcome outcome) {
        return switch (outcome.verdict()) {
            case ACCEPTED, GONE -> new Result.Done();
            case FAILED -> new Result.Failed(reason(outcome), retryAfter(outcome));
            case REFUSED -> new Result.Refused(reason(outcome));
        };
    }

    private static String reason(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Answered(var status, var _) -> "the endpoint answered " + status;
            case CallOutcome.Unanswered(var fault) ->
                "no answer from the endpoint: " + fault.name().toLowerCase(Locale.ROOT);
        };
    }

    private static Optional<Duration> retryAfter(CallOutcome outcome) {
        return outcome instanceof CallOutcome.Answered(var _, var wait) ? wait : Optional.empty();
    }
}
