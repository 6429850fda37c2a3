package dev.vestibule.bootstrap;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// Stands between a service and its PostgreSQL and sees each statement before the server does. Where the guard says no,
/// the gate shuts for everything, from one byte to the next, as if the service were gone.
final class StatementGate implements AutoCloseable {
    private static final int TYPE_AND_LENGTH = 5;

    /// Of a message without a type, with which a connection begins; others only ask for encryption first.
    private static final int PROTOCOL_VERSION_3 = 196_608;

    private final ServerSocket entrance;
    private final int serverPort;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Predicate<String> guard = _ -> true;
    private volatile boolean shut;

    private StatementGate(ServerSocket entrance, int serverPort) {
        this.entrance = entrance;
        this.serverPort = serverPort;
    }

    static StatementGate before(String jdbcUrl) throws IOException {
        int port = URI.create(jdbcUrl.substring("jdbc:".length())).getPort();
        var gate = new StatementGate(new ServerSocket(0, 0, InetAddress.ofLiteral("127.0.0.1")), port);
        gate.threads.execute(gate::admit);
        return gate;
    }

    /// The same database by way of the gate.
    String through(String jdbcUrl) {
        return jdbcUrl.replace(":" + serverPort + "/", ":" + entrance.getLocalPort() + "/");
    }

    /// Is asked before each statement, with its point; threads of several connections ask, one after the other.
    void guard(Predicate<String> guard) {
        this.guard = guard;
    }

    void open() {
        guard = _ -> true;
        shut = false;
    }

    private void admit() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                var server = new Socket();
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort));
                server.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(server);
                threads.execute(() -> whileOpen(client, server, this::forward));
                threads.execute(() -> whileOpen(server, client, StatementGate::back));
            } catch (IOException _) {
                // The gate is being closed, or the server is away: whoever came finds nobody.
            }
        }
    }

    private interface Way {
        void go(Socket from, Socket to) throws IOException;
    }

    private void whileOpen(Socket from, Socket to, Way way) {
        try (from;
                to) {
            way.go(from, to);
        } catch (EOFException | SocketException _) {
            // One side has gone; closing tells the other.
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void back(Socket from, Socket to) throws IOException {
        from.getInputStream().transferTo(to.getOutputStream());
    }

    private void forward(Socket from, Socket to) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from.getInputStream()));
        OutputStream out = new BufferedOutputStream(to.getOutputStream());
        while (passBeginning(in, out) != PROTOCOL_VERSION_3) {
            out.flush();
        }
        out.flush();
        var points = new FaultPoints();
        while (true) {
            byte[] message = read(in);
            if (points.of(message).filter(point -> !passes(point)).isPresent()) {
                throw new EOFException("the gate is shut");
            }
            out.write(message);
            if (in.available() == 0) {
                out.flush();
            }
        }
    }

    private static int passBeginning(DataInputStream in, OutputStream out) throws IOException {
        int length = in.readInt();
        byte[] rest = in.readNBytes(length - Integer.BYTES);
        out.write(ByteBuffer.allocate(length).putInt(length).put(rest).array());
        return ByteBuffer.wrap(rest).getInt();
    }

    private static byte[] read(DataInputStream in) throws IOException {
        byte type = in.readByte();
        int length = in.readInt();
        ByteBuffer message = ByteBuffer.allocate(1 + length).put(type).putInt(length);
        in.readFully(message.array(), TYPE_AND_LENGTH, length - Integer.BYTES);
        return message.array();
    }

    private synchronized boolean passes(String point) {
        if (!shut && !guard.test(point)) {
            shut = true;
            sockets.forEach(StatementGate::cut);
        }
        return !shut;
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        sockets.forEach(StatementGate::cut);
        threads.shutdownNow();
    }
}
