package dev.vestibule.adapters.persistence.testing;

import java.util.Optional;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// The server in a container; `VESTIBULE_TEST_POSTGRES_IMAGE` names another image.
record ContainerServer(PostgreSQLContainer container) implements TestServer {
    static ContainerServer start() {
        String image = Optional.ofNullable(System.getenv("VESTIBULE_TEST_POSTGRES_IMAGE"))
                .orElse("postgres:17-alpine");
        var container = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
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
