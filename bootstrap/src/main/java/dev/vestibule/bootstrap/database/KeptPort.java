package dev.vestibule.bootstrap.database;

import dev.vestibule.bootstrap.state.CannotStart;
import dev.vestibule.bootstrap.state.StateFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

/// The database's port: a free one, and the same at the next start unless somebody else has taken it.
final class KeptPort {
    private static final String FILE = "postgres.port";

    private final StateFolder folder;

    KeptPort(StateFolder folder) {
        this.folder = folder;
    }

    int choose() {
        int port = folder.find(FILE)
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .flatMap(KeptPort::tryPort)
                .or(() -> tryPort(0))
                .orElseThrow(() -> new CannotStart("No port is free on this machine for the embedded PostgreSQL."));
        folder.keep(FILE, String.valueOf(port));
        return port;
    }

    /// Zero asks for any free one.
    private static Optional<Integer> tryPort(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return Optional.of(socket.getLocalPort());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
