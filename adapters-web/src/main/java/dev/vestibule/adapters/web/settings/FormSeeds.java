package dev.vestibule.adapters.web.settings;

/// Where the random values come from that tie forms to a browser without a session: at least 128 bits, base64url.
@FunctionalInterface
public interface FormSeeds {
    String next();
}
