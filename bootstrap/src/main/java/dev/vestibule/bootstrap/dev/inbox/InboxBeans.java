package dev.vestibule.bootstrap.dev.inbox;

import dev.vestibule.adapters.messaging.mail.MailServer;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Makes the inbox the mail server of development mode.
@Factory
@Requires(env = "dev")
final class InboxBeans {
    @Singleton
    @Bean(preDestroy = "close")
    Inbox inbox(InstantSource clock) {
        return Inbox.open(clock);
    }

    @Singleton
    MailServer mailServer(Inbox inbox) {
        return inbox.address();
    }
}
