package dev.vestibule.bootstrap;

import dev.vestibule.bootstrap.settings.WebSettings;
import dev.vestibule.bootstrap.state.CannotStart;
import java.io.IOException;
import java.net.ServerSocket;

/// Whether the service can listen where it should.
final class Ports {
    private Ports() {}

    /// Asked before anything is started, so that the answer comes at once.
    static void requireFree(WebSettings web) {
        requireFree(web.port(), "VESTIBULE_PORT");
        requireFree(web.managementPort(), "VESTIBULE_MANAGEMENT_PORT");
    }

    private static void requireFree(int port, String setting) {
        try (var socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException cause) {
            throw new CannotStart(
                    "Port " + port + " is in use; stop what listens there, or set " + setting + " to another one.",
                    cause);
        }
    }

    /// Somebody was faster.
    static CannotStart taken(WebSettings web, Exception cause) {
        return new CannotStart(
                "Port " + web.port() + " or " + web.managementPort()
                        + " is in use; stop what listens there, or set VESTIBULE_PORT or VESTIBULE_MANAGEMENT_PORT"
                        + " to another one.",
                cause);
    }
}
