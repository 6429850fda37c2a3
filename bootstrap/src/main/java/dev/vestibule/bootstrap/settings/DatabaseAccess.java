package dev.vestibule.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// How a PostgreSQL is reached. Its password is never printed.
public record DatabaseAccess(String jdbcUrl, Optional<String> username, Optional<Credential> credential) {
    private static final String JDBC = "jdbc:postgresql:";

    /// Never printed.
    public record Credential(String reveal) {
        @Override
        public String toString() {
            return "Credential[hidden]";
        }
    }

    /// Reads `jdbc:postgresql:...` as it is, and the address form of libpq (`postgres://user:password@host/name`).
    static Optional<DatabaseAccess> parse(String text) {
        if (text.startsWith(JDBC) && text.length() > JDBC.length()) {
            return Optional.of(new DatabaseAccess(text, Optional.empty(), Optional.empty()));
        }
        try {
            return Optional.of(new URI(text))
                    .filter(DatabaseAccess::namesPostgres)
                    .map(DatabaseAccess::ofUri);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean namesPostgres(URI uri) {
        return ("postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getPath() != null
                && uri.getPath().length() > 1;
    }

    private static DatabaseAccess ofUri(URI uri) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new DatabaseAccess(
                JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query,
                UserPart.name(uri),
                UserPart.credential(uri).map(Credential::new));
    }

    /// What is set on its own wins over what the address holds.
    DatabaseAccess with(Optional<String> otherUsername, Optional<String> otherCredential) {
        return new DatabaseAccess(
                jdbcUrl,
                otherUsername.or(() -> username),
                otherCredential.map(Credential::new).or(() -> credential));
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + jdbcUrl.replaceAll("[?].*", "") + "]";
    }
}
