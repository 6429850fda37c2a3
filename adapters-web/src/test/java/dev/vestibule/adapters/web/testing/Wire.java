package dev.vestibule.adapters.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A client that writes bytes as it pleases.
public final class Wire {
    private static final int TIMEOUT_MILLIS = 25_000;

    private Wire() {}

    /// Sends the packets one after another, with a moment between them, and reads until the server hangs up.
    public static String exchange(Server server, List<String> packets) {
        try (var socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            for (String packet : packets) {
                socket.getOutputStream().write(packet.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                pause();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Long enough for the server to have read what was sent.
    private static void pause() {
        try {
            boolean released = new CountDownLatch(1).await(30, TimeUnit.MILLISECONDS);
            if (released) {
                throw new AssertionError("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The status of an answer, or 0 where the server hung up without one.
    public static int status(String answer) {
        return answer.startsWith("HTTP/1.") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /// The status line and the headers of an answer.
    public static String head(String answer) {
        return answer.split("\r\n\r\n", 2)[0];
    }
}
