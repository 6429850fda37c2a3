package dev.vestibule.adapters.persistence.testing;

import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;

/// One PostgreSQL server, started once a JVM and stopped with it.
interface TestServer {
    String url(String database);

    String user();

    String password();

    /// `VESTIBULE_TEST_DATABASE` says which: `embedded`, `testcontainers`, or `auto`, which takes a container where an
    /// engine answers and has one.
    static TestServer start() {
        String wanted =
                Optional.ofNullable(System.getenv("VESTIBULE_TEST_DATABASE")).orElse("auto");
        return switch (wanted) {
            case "embedded" -> EmbeddedServer.start();
            case "testcontainers" -> ContainerServer.start();
            case "auto" -> engineAnswers() ? containerElseEmbedded() : EmbeddedServer.start();
            default ->
                throw new IllegalArgumentException(
                        "VESTIBULE_TEST_DATABASE is auto, embedded or testcontainers, not " + wanted);
        };
    }

    /// An engine may be there without the image, and without a network to get it from.
    private static TestServer containerElseEmbedded() {
        if (ContainerServer.hasImage()) {
            return ContainerServer.start();
        }
        System.out.println("the Docker engine has no image of PostgreSQL and gets none: using the embedded server");
        return EmbeddedServer.start();
    }

    /// Looks at the engine's socket itself: the library's own probe may hang for minutes where there is none.
    private static boolean engineAnswers() {
        String host = Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse("unix:///var/run/docker.sock");
        URI uri = URI.create(host);
        return "unix".equals(uri.getScheme()) ? accepts(Path.of(uri.getPath())) : "tcp".equals(uri.getScheme());
    }

    private static boolean accepts(Path socket) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (java.io.IOException | UnsupportedOperationException _) {
            return false;
        }
    }
}
