package dev.vestibule.adapters.web.guard;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// Drops clients that take more than 15 seconds to send one request.
@Singleton
final class SlowClients implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Connection(Optional.empty()));
        return event.getBean();
    }

    /// Registered once for the server, then made anew for each connection.
    private record Connection(Optional<Channel> channel) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Connection(Optional.of(channel)) : this;
        }

        @Override
        public void onStreamPipelineBuilt() {
            channel.map(Channel::pipeline)
                    .filter(pipeline -> pipeline.get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null)
                    .ifPresent(pipeline -> new RequestDeadline(LIMIT)
                            .guard(pipeline, ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC));
        }
    }
}
