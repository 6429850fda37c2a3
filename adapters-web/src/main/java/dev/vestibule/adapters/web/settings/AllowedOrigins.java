package dev.vestibule.adapters.web.settings;

import java.util.Set;

/// Origins besides our own that a sign-in may return to, such as `https://app.example`.
public record AllowedOrigins(Set<String> origins) {
    public AllowedOrigins {
        origins = Set.copyOf(origins);
    }
}
