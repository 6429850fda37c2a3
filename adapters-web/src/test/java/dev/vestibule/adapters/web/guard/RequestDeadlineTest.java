package dev.vestibule.adapters.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestDeadlineTest {
    private final EmbeddedChannel channel = new EmbeddedChannel();

    RequestDeadlineTest() {
        channel.freezeTime();
        channel.pipeline().addLast("codec", new HttpServerCodec());
        new RequestDeadline(Duration.ofSeconds(15)).guard(channel.pipeline(), "codec");
    }

    private void sends(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void passes(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }

    @Test
    void headers_that_trickle_are_cut_off() {
        sends("GET / HTTP/1.1\r\n");
        for (int second = 0; second < 14; second++) {
            passes(1);
            sends("X");
        }
        assertTrue(channel.isOpen());

        passes(1);

        assertFalse(channel.isOpen());
    }

    @Test
    void a_body_that_trickles_is_cut_off() {
        sends("POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\n");
        passes(8);
        sends("some");
        passes(8);

        assertFalse(channel.isOpen());
    }

    @Test
    void whoever_waits_for_an_answer_is_not_slow() {
        sends("GET / HTTP/1.1\r\n\r\n");
        passes(3600);

        assertTrue(channel.isOpen());
    }

    @Test
    void every_request_of_a_connection_has_its_own_time() {
        for (int request = 0; request < 3; request++) {
            sends("POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n");
            passes(10);
            sends("body");
        }
        assertTrue(channel.isOpen());

        sends("GET");
        passes(15);

        assertFalse(channel.isOpen());
    }

    @Test
    void nothing_is_left_behind_by_who_hangs_up() {
        sends("GET");
        var _ = channel.close();

        assertEquals(-1, channel.runScheduledPendingTasks());
    }
}
