package dev.vestibule.bootstrap.jobs;

import dev.vestibule.application.port.in.webhook.CallWebhook;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.SignalReceivers;
import dev.vestibule.domain.signal.Signal;
import java.util.ConcurrentModificationException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whoever hears signals beyond the network: people by mail, organizations' endpoints by calls.
public final class RemoteReceivers implements SignalReceivers {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteReceivers.class);

    private final SignalReceivers mail;
    private final CallWebhook callWebhook;

    public RemoteReceivers(SignalReceivers mail, CallWebhook callWebhook) {
        this.mail = mail;
        this.callWebhook = callWebhook;
    }

    @Override
    public Outcome deliver(Delivery delivery) {
        return delivery.signal() instanceof Signal.WebhookCall call
                ? call(new CallWebhook.Command(call, delivery.attempts()))
                : mail.deliver(delivery);
    }

    /// A call that breaks fails by itself. That the database cannot be asked now is not the endpoint's fault: whoever
    /// works the lane waits for it.
    private Outcome call(CallWebhook.Command command) {
        try {
            return outcome(callWebhook.handle(command));
        } catch (RejectedExecutionException | ConcurrentModificationException notNow) {
            throw notNow;
        } catch (RuntimeException broke) {
            LOG.warn("a call to {} broke", command.call().webhook(), broke);
            return new Outcome.Failed("the call broke: " + broke.getClass().getSimpleName());
        }
    }

    private static Outcome outcome(CallWebhook.Result result) {
        return switch (result) {
            case CallWebhook.Result.Done() -> new Outcome.Accepted();
            case CallWebhook.Result.Failed(var reason, var wait) -> new Outcome.Failed(reason, wait);
            case CallWebhook.Result.Refused(var reason) -> new Outcome.Refused(reason);
        };
    }
}
