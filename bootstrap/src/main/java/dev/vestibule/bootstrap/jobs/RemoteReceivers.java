package dev.vestibule.bootstrap.jobs;

import dev.vestibule.application.port.in.webhook.CallWebhook;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.SignalReceivers;
import dev.vestibule.domain.signal.Signal;

/// Whoever hears signals beyond the network: people by mail, organizations' endpoints by calls.
public final class RemoteReceivers implements SignalReceivers {
    private final SignalReceivers mail;
    private final CallWebhook callWebhook;

    public RemoteReceivers(SignalReceivers mail, CallWebhook callWebhook) {
        this.mail = mail;
        this.callWebhook = callWebhook;
    }

    @Override
    public Outcome deliver(Delivery delivery) {
        return delivery.signal() instanceof Signal.WebhookCall call
                ? outcome(callWebhook.handle(new CallWebhook.Command(call, delivery.attempts())))
                : mail.deliver(delivery);
    }

    private static Outcome outcome(CallWebhook.Result result) {
        return switch (result) {
            case CallWebhook.Result.Done() -> new Outcome.Accepted();
            case CallWebhook.Result.Failed(var reason, var wait) -> new Outcome.Failed(reason, wait);
            case CallWebhook.Result.Refused(var reason) -> new Outcome.Refused(reason);
        };
    }
}
