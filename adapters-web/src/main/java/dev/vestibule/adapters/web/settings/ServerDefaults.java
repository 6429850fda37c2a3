package dev.vestibule.adapters.web.settings;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/// What the HTTP server must be told for this module's promises to hold. Configuration files may say otherwise.
@ContextConfigurer
public final class ServerDefaults implements ApplicationContextConfigurer {
    /// Below every other source of properties.
    private static final int LOWEST = -1000;

    private static final int MAX_BODY_BYTES = 1024 * 1024;

    /// Five flows travel in cookies.
    private static final int MAX_HEADER_BYTES = 32 * 1024;

    /// Some providers' codes are long.
    private static final int MAX_REQUEST_LINE_BYTES = 16 * 1024;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("vestibule-web", properties(), LOWEST));
    }

    private static Map<String, Object> properties() {
        return Map.of(
                "micronaut.server.max-request-size", MAX_BODY_BYTES,
                "micronaut.server.netty.max-header-size", MAX_HEADER_BYTES,
                "micronaut.server.netty.max-initial-line-length", MAX_REQUEST_LINE_BYTES,
                "micronaut.server.netty.validate-headers", true,
                // The server's own check answers without a body, and would stop identity providers that post.
                "micronaut.server.cors.localhost-pass-through", true,
                "micronaut.security.reject-not-found", false,
                "micronaut.security.basic-auth.enabled", false,
                "micronaut.security.token.enabled", false,
                "micronaut.serde.serialization.inclusion", "ALWAYS");
    }
}
