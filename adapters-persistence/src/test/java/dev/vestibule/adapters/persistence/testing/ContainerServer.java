package dev.vestibule.adapters.persistence.testing;

import java.io.IOException;
import java.util.Optional;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// The server in a container; `VESTIBULE_TEST_POSTGRES_IMAGE` names another image.
record ContainerServer(PostgreSQLContainer container) implements TestServer {
    private static final String IMAGE =
            Optional.ofNullable(System.getenv("VESTIBULE_TEST_POSTGRES_IMAGE")).orElse("postgres:17-alpine");

    /// Asks the engine to fetch the image if it lacks it. The library would try again for minutes where no registry can
    /// be reached.
    static boolean hasImage() {
        try {
            return new ProcessBuilder("docker", "image", "inspect", IMAGE)
                                    .start()
                                    .waitFor()
                            == 0
                    || new ProcessBuilder("docker", "pull", "--quiet", IMAGE)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static ContainerServer start() {
        var container = new PostgreSQLContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"));
        container.start();
        return new ContainerServer(container);
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/" + database;
    }

    @Override
    public String user() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }
}
