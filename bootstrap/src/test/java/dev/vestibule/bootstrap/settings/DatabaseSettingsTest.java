package dev.vestibule.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vestibule.bootstrap.settings.DatabaseAccess.Credential;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
    private static DatabaseAccess read(Given given) {
        return switch (given.in(Mode.DEV).database()) {
            case DatabaseSettings.Outer(var access) -> access;
            case DatabaseSettings.Embedded() -> throw new AssertionError("embedded");
        };
    }

    @Test
    void defaults() {
        assertEquals(new DatabaseSettings.Embedded(), Given.NOTHING.in(Mode.DEV).database());
    }

    @Test
    void every_property_name() {
        DatabaseAccess access = read(Given.NOTHING
                .with("vestibule.database-url", "jdbc:postgresql://db:5433/vestibule?sslmode=require")
                .with("vestibule.database-username", "app")
                .with("vestibule.database-password", "pw"));

        assertEquals(
                new DatabaseAccess(
                        "jdbc:postgresql://db:5433/vestibule?sslmode=require",
                        Optional.of("app"),
                        Optional.of(new Credential("pw"))),
                access);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "postgresql"})
    void the_address_form_of_libpq_is_read(String scheme) {
        DatabaseAccess access = read(Given.NOTHING.with(
                "vestibule.database-url", scheme + "://app:p%40s+s@db:5433/vestibule?sslmode=require"));

        assertEquals("jdbc:postgresql://db:5433/vestibule?sslmode=require", access.jdbcUrl());
        assertEquals(Optional.of("app"), access.username());
        assertEquals(Optional.of(new Credential("p@s+s")), access.credential());
    }

    @Test
    void what_is_set_on_its_own_wins() {
        DatabaseAccess access = read(Given.NOTHING
                .with("vestibule.database-url", "postgres://app:old@db/vestibule")
                .with("vestibule.database-password", "new"));

        assertEquals(Optional.of("app"), access.username());
        assertEquals(Optional.of(new Credential("new")), access.credential());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db/x", "jdbc:postgresql:", "postgres://db", "postgres://db/", "db:5432", "a b"})
    void what_is_no_postgresql_is_refused_without_showing_it(String url) {
        String sentence = Given.NOTHING.with("vestibule.database-url", url).refusal(Mode.DEV, "VESTIBULE_DATABASE_URL");

        assertFalse(sentence.contains(url + "\""));
    }

    @Test
    void a_user_without_a_database_is_refused() {
        Given.NOTHING.with("vestibule.database-username", "app").refusal(Mode.DEV, "VESTIBULE_DATABASE_URL");
    }

    @Test
    void the_password_is_never_printed() {
        DatabaseAccess access =
                read(Given.NOTHING.with("vestibule.database-url", "jdbc:postgresql://db/x?user=a&password=hunter2"));

        assertFalse(access.toString().contains("hunter2"));
    }
}
