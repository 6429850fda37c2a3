package dev.vestibule.adapters.web.guard;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Closes a connection whose request has begun and is not complete in time, however steadily it trickles. It stands on
/// both sides of the codec: before it to see the first byte, after it to see the end of a request. Belongs to one
/// connection and runs on its thread.
final class RequestDeadline {
    private final Duration limit;
    private final AtomicReference<Optional<Future<?>>> deadline = new AtomicReference<>(Optional.empty());

    RequestDeadline(Duration limit) {
        this.limit = limit;
    }

    void guard(ChannelPipeline pipeline, String codec) {
        pipeline.addBefore(codec, "request-begins", new Beginning());
        pipeline.addAfter(codec, "request-ends", new End());
    }

    private void arm(ChannelHandlerContext context) {
        if (deadline.get().isEmpty()) {
            deadline.set(Optional.of(
                    context.executor().schedule(() -> hangUp(context), limit.toMillis(), TimeUnit.MILLISECONDS)));
        }
    }

    private static void hangUp(ChannelHandlerContext context) {
        ChannelFuture _ = context.close();
    }

    private void disarm() {
        deadline.getAndSet(Optional.empty()).ifPresent(running -> running.cancel(false));
    }

    private final class Beginning extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            arm(context);
            context.fireChannelRead(bytes);
        }
    }

    private final class End extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof LastHttpContent) {
                disarm();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            disarm();
            context.fireChannelInactive();
        }
    }
}
