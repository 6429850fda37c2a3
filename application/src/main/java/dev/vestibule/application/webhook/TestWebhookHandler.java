package dev.vestibule.application.webhook;

import dev.vestibule.application.port.in.webhook.TestWebhook;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.port.out.world.WebhookCalls.Message;
import dev.vestibule.application.webhook.Courier.Sent;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import java.time.InstantSource;
import java.util.Map;

final class TestWebhookHandler implements TestWebhook {
    private final UnitOfWork unitOfWork;
    private final Trials trials;
    private final Courier courier;
    private final CallBook book;
    private final IdSource ids;
    private final InstantSource clock;

    TestWebhookHandler(
            UnitOfWork unitOfWork, Trials trials, Courier courier, CallBook book, IdSource ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.trials = trials;
        this.courier = courier;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Result handle(Command command) {
        return switch (unitOfWork.execute(stores -> trials.begin(stores, command))) {
            case Trials.Begun(var webhook) ->
                new Result.Tested(booked(webhook, courier.send(webhook, message(webhook), 1)));
            case Trials.Refused(var refusal) -> new Result.Refused(refusal);
        };
    }

    private WebhookDelivery booked(Webhook webhook, Sent sent) {
        return unitOfWork.execute(stores -> book.record(stores, webhook, sent)).delivery();
    }

    private Message message(Webhook webhook) {
        return new Message(
                ids.next(MessageId::new),
                webhook.organization(),
                WebhookDelivery.TEST,
                1,
                clock.instant(),
                Map.of("webhook", webhook.id().toString()));
    }
}
