package dev.vestibule.bootstrap;

import dev.vestibule.adapters.messaging.mail.Letters;
import dev.vestibule.adapters.messaging.mail.MailServer;
import dev.vestibule.adapters.messaging.mail.MailTimeouts;
import dev.vestibule.adapters.messaging.mail.SmtpMailer;
import dev.vestibule.adapters.messaging.receive.MailReceiver;
import dev.vestibule.adapters.messaging.receive.Receivers;
import dev.vestibule.adapters.messaging.webhook.SignedWebhooks;
import dev.vestibule.application.delivery.LaneReceivers;
import dev.vestibule.application.delivery.StateReceiver;
import dev.vestibule.application.event.EventLane;
import dev.vestibule.application.event.EventRecorder;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.webhook.CallWebhook;
import dev.vestibule.application.port.out.world.FlowSeal;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.OutboundPosts;
import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.application.port.out.world.SealChecks;
import dev.vestibule.application.port.out.world.SealSigner;
import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.SignalReceivers;
import dev.vestibule.application.port.out.world.WebhookCalls;
import dev.vestibule.application.webhook.FanOut;
import dev.vestibule.bootstrap.crypto.Argon2Passwords;
import dev.vestibule.bootstrap.crypto.CheckpointChecks;
import dev.vestibule.bootstrap.crypto.CheckpointSigner;
import dev.vestibule.bootstrap.crypto.Keyring;
import dev.vestibule.bootstrap.crypto.Purpose;
import dev.vestibule.bootstrap.crypto.RandomSecrets;
import dev.vestibule.bootstrap.crypto.RandomText;
import dev.vestibule.bootstrap.crypto.SealedFlows;
import dev.vestibule.bootstrap.crypto.TinkSecretBox;
import dev.vestibule.bootstrap.ids.TimeOrderedIds;
import dev.vestibule.bootstrap.jobs.RemoteReceivers;
import dev.vestibule.bootstrap.observe.LoggingObserver;
import dev.vestibule.bootstrap.observe.SealingLag;
import dev.vestibule.bootstrap.observe.TraceQueue;
import dev.vestibule.bootstrap.settings.Settings;
import dev.vestibule.bootstrap.time.SystemTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/// Gives the out-ports of the world their adapters.
@Factory
final class PortBeans {
    /// The framework has a clock of its own.
    @Primary
    @Singleton
    InstantSource clock() {
        return new SystemTime();
    }

    @Singleton
    IdSource ids() {
        return new TimeOrderedIds();
    }

    @Singleton
    RandomText randomText() {
        return new RandomText();
    }

    @Singleton
    Secrets secrets(Keyring keyring) {
        return new RandomSecrets(keyring.macKey(Purpose.MAILBOX_CODES));
    }

    @Singleton
    KeptKeys keptKeys(Settings settings) {
        return new KeptKeys(settings);
    }

    @Singleton
    Keyring keyring(KeptKeys keys) {
        return new Keyring(keys.encryptionKeys());
    }

    @Singleton
    SecretBox secretBox(Keyring keyring) {
        return new TinkSecretBox(keyring);
    }

    @Singleton
    SealChecks sealChecks() {
        return new CheckpointChecks();
    }

    @Singleton
    SealSigner sealSigner(Keyring keyring) {
        return new CheckpointSigner(keyring);
    }

    @Singleton
    FlowSeal flowSeal(Keyring keyring) {
        return new SealedFlows(keyring);
    }

    /// Two for each processor keep them busy; more would only hold memory.
    @Singleton
    Passwords passwords() {
        return new Argon2Passwords(2 * Runtime.getRuntime().availableProcessors());
    }

    @Singleton
    TraceQueue observer(MeterRegistry meters, InstantSource clock) {
        return new TraceQueue(new LoggingObserver(meters), meters, clock);
    }

    @Singleton
    SealingLag sealingLag(MeterRegistry meters, InstantSource clock) {
        return new SealingLag(meters, clock);
    }

    @Singleton
    WebhookCalls webhookCalls(OutboundPosts posts) {
        return new SignedWebhooks(posts);
    }

    /// The bean of type `MailServer` is development mode's inbox; a configured server goes before it.
    @Singleton
    SignalReceivers receivers(
            Settings settings, Optional<MailServer> inbox, CallWebhook callWebhook, InstantSource clock) {
        Optional<SmtpMailer> mailer = settings.mail()
                .server()
                .or(() -> inbox)
                .map(server -> new SmtpMailer(server, settings.mail().sender(), MailTimeouts.STANDARD, clock));
        var mail = new Receivers(
                new MailReceiver(mailer, new Letters(settings.web().publicUrl().toString())));
        return new RemoteReceivers(mail, callWebhook);
    }

    @Singleton
    LaneReceivers laneReceivers(IdSource ids, InstantSource clock) {
        var events = new EventLane(new EventRecorder(clock), new FanOut(new Ledger(ids, clock)));
        return new LaneReceivers(events, new StateReceiver());
    }
}
