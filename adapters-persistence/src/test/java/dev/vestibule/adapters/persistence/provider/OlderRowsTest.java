package dev.vestibule.adapters.persistence.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.testing.Cast;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Rows as the first release wrote them, which no migration touches.
class OlderRowsTest {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static final String FIRST_RELEASE = """
            {"issuer": "https://acme.okta.example", "clientId": "vestibule", "scopes": ["openid", "email", "profile"],
             "clientAuthentication": "CLIENT_SECRET_BASIC", "userInfo": "AUTO", "mapping": {"subject": "sub",
             "email": "email", "emailVerified": "email_verified", "name": "name"}}
            """;

    @Test
    void a_configuration_of_the_first_release_is_read_as_it_was_meant() {
        var unitOfWork = POSTGRES.persistence().unitOfWork();
        var okta = Cast.provider(Cast.ACME, 0x1, "Okta", "https://acme.okta.example");
        unitOfWork.execute(stores -> {
            stores.organizations().add(Cast.ACME);
            stores.providers().add(okta);
            return okta;
        });

        POSTGRES.persistence().database().run("update providers set config = '" + FIRST_RELEASE + "'::jsonb");

        assertEquals(
                Optional.of(okta), unitOfWork.read(stores -> stores.providers().find(Cast.ACME.id(), okta.id())));
    }
}
