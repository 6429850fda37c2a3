package dev.vestibule.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vestibule.adapters.web.settings.AdminApiKey;
import dev.vestibule.bootstrap.crypto.EncryptionKeys;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSettingsTest {
    private static final Given SERVED = Given.NOTHING.with("vestibule.base-url", "https://login.example.com");
    private static final Given SERVED_ON_POSTGRESQL = SERVED.with("vestibule.database-url", "postgres://db/vestibule");

    @Nested
    class Of_the_admin_api {
        @Test
        void defaults() {
            assertEquals(Optional.empty(), Given.NOTHING.in(Mode.DEV).admin().apiKey());
        }

        @Test
        void every_property_name() {
            AdminSettings admin = Given.NOTHING
                    .with("vestibule.admin-api-key", "0123456789abcdef0123456789abcdef")
                    .in(Mode.DEV)
                    .admin();

            assertEquals(Optional.of(new AdminApiKey("operator", "0123456789abcdef0123456789abcdef")), admin.apiKey());
        }

        @ParameterizedTest
        @ValueSource(strings = {"0123456789abcdef0123456789abcde", "0123456789abcdef 0123456789abcdef"})
        void a_short_key_or_one_with_blanks_is_refused_without_showing_it(String key) {
            String sentence =
                    Given.NOTHING.with("vestibule.admin-api-key", key).refusal(Mode.DEV, "VESTIBULE_ADMIN_API_KEY");

            assertFalse(sentence.contains(key));
        }
    }

    @Nested
    class Of_encryption {
        private static final String KEY = EncryptionKeys.newlyMade().reveal();

        @Test
        void defaults() {
            assertEquals(
                    Optional.empty(), Given.NOTHING.in(Mode.DEV).encryption().keys());
            assertEquals(Optional.empty(), SERVED.in(Mode.SERVE).encryption().keys());
        }

        @Test
        void every_property_name() {
            EncryptionSettings encryption = SERVED_ON_POSTGRESQL
                    .with("vestibule.encryption-keys", KEY)
                    .in(Mode.SERVE)
                    .encryption();

            assertEquals(Optional.of(KEY), encryption.keys().map(EncryptionKeys::reveal));
        }

        @Test
        void keys_are_required_where_the_database_outlives_the_data_directory() {
            SERVED_ON_POSTGRESQL.refusal(Mode.SERVE, "VESTIBULE_ENCRYPTION_KEYS");
        }

        @Test
        void what_is_no_key_is_refused_without_showing_it() {
            String sentence = Given.NOTHING
                    .with("vestibule.encryption-keys", "hunter2")
                    .refusal(Mode.DEV, "VESTIBULE_ENCRYPTION_KEYS");

            assertFalse(sentence.contains("hunter2"));
        }
    }
}
