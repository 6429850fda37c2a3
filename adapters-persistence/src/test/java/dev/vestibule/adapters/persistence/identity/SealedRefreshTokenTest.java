package dev.vestibule.adapters.persistence.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.RefreshToken;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SealedRefreshTokenTest {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static final Identity ALICES = withToken(Cast.identity(Cast.OKTA, Cast.ALICE, "alice"));
    private static final Identity BOBS = withToken(Cast.identity(Cast.OKTA, Cast.BOB, "bob"));

    private static Identity withToken(Identity link) {
        return new Identity(
                link.id(),
                link.organization(),
                link.provider(),
                link.issuer(),
                link.subject(),
                link.user(),
                link.email(),
                link.name(),
                link.proof(),
                link.linkedAt(),
                link.lastVerified(),
                link.lastSynced(),
                Optional.of(new RefreshToken("hush-" + link.subject().value())),
                Optional.empty());
    }

    @BeforeEach
    void alice_and_bob_are_linked() {
        POSTGRES.persistence().unitOfWork().execute(stores -> {
            stores.organizations().add(Cast.ACME);
            stores.providers().add(Cast.OKTA);
            List.of(Cast.ALICE, Cast.BOB).forEach(stores.users()::add);
            List.of(ALICES, BOBS).forEach(stores.identities()::add);
            return ALICES;
        });
    }

    private static List<Identity> alices() {
        return POSTGRES.persistence()
                .unitOfWork()
                .read(stores -> stores.identities().list(Cast.ACME.id(), Cast.ALICE.id()));
    }

    private static String column(String sql) throws SQLException {
        try (var connection = POSTGRES.persistence().database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    @Test
    void a_refresh_token_is_not_in_the_database_as_it_came() throws SQLException {
        assertEquals(List.of(ALICES), alices());
        assertFalse(column("select string_agg(i::text, '') from identities i").contains("hush"));
    }

    @Test
    void it_does_not_open_in_another_row() {
        POSTGRES.persistence()
                .database()
                .run("update identities set sealed_refresh_token = (select sealed_refresh_token from identities"
                        + " where subject = 'bob') where subject = 'alice'");

        assertThrows(IllegalStateException.class, SealedRefreshTokenTest::alices);
    }

    @Test
    void it_ends_with_its_link() throws SQLException {
        POSTGRES.persistence().unitOfWork().execute(stores -> {
            stores.identities().lock(Cast.ACME.id(), ALICES.id());
            stores.identities().retire(ALICES.id(), ALICES.lastSynced());
            return ALICES;
        });

        assertEquals("1", column("select count(sealed_refresh_token) from identities"));
    }
}
