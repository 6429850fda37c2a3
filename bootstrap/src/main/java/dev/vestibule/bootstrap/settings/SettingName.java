package dev.vestibule.bootstrap.settings;

import java.util.Locale;

/// Every setting, by the name it has in the environment; `VESTIBULE_BASE_URL` is `vestibule.base-url` in the
/// configuration. The names are a public contract.
enum SettingName {
    VESTIBULE_PORT,
    VESTIBULE_MANAGEMENT_PORT,
    VESTIBULE_BASE_URL,
    VESTIBULE_DATABASE_URL,
    VESTIBULE_DATABASE_USERNAME,
    VESTIBULE_DATABASE_PASSWORD,
    VESTIBULE_DATA_DIR,
    VESTIBULE_ADMIN_API_KEY,
    VESTIBULE_ENCRYPTION_KEYS,
    VESTIBULE_OUTBOUND_ALLOW,
    VESTIBULE_TRUSTED_CA_FILE,
    VESTIBULE_SMTP_URL,
    VESTIBULE_MAIL_FROM,
    VESTIBULE_TLS_CERTIFICATE,
    VESTIBULE_TLS_KEY,
    VESTIBULE_TRUSTED_PROXIES,
    VESTIBULE_ALLOWED_ORIGINS,
    VESTIBULE_DNS_SERVERS,
    VESTIBULE_SESSION_IDLE,
    VESTIBULE_SESSION_ABSOLUTE,
    VESTIBULE_SSO_FRESHNESS;

    private static final String PREFIX = "VESTIBULE_";

    String property() {
        return "vestibule."
                + name().substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
