package dev.vestibule.bootstrap.database;

import dev.vestibule.bootstrap.settings.DatabaseAccess;
import dev.vestibule.bootstrap.settings.DatabaseAccess.Credential;
import dev.vestibule.bootstrap.state.CannotStart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Looks whether a database can be used, before anything depends on it.
public final class DatabaseProbe {
    private static final int OLDEST_MAJOR_VERSION = 15;
    private static final String TIMEOUT_SECONDS = "10";

    private DatabaseProbe() {}

    /// Throws `CannotStart` where nobody answers, the login is refused, or the server is too old.
    public static void requireUsable(DatabaseAccess access) {
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), properties(access))) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR_VERSION) {
                throw new CannotStart("VESTIBULE_DATABASE_URL names a PostgreSQL " + major + "; it should be "
                        + OLDEST_MAJOR_VERSION + " or newer.");
            }
        } catch (SQLException cause) {
            throw new CannotStart(sentence(cause), cause);
        }
    }

    /// The classes of SQLSTATE (PostgreSQL, appendix A): 28 is the login, 3D the database.
    private static String sentence(SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.startsWith("28")) {
            return "The database refuses the login; VESTIBULE_DATABASE_USERNAME and VESTIBULE_DATABASE_PASSWORD should"
                    + " be those of its owner.";
        }
        return state.startsWith("3D")
                ? "There is no database of the name in VESTIBULE_DATABASE_URL; create it."
                : "The database in VESTIBULE_DATABASE_URL cannot be reached (" + state
                        + "); look whether it runs and whether the address is right.";
    }

    private static Properties properties(DatabaseAccess access) {
        var properties = new Properties();
        properties.put("loginTimeout", TIMEOUT_SECONDS);
        properties.put("connectTimeout", TIMEOUT_SECONDS);
        access.username().ifPresent(name -> properties.put("user", name));
        access.credential().map(Credential::reveal).ifPresent(it -> properties.put("password", it));
        return properties;
    }
}
