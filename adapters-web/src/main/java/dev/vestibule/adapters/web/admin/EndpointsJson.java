package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.provider.EndpointSource;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a provider's endpoints are, where that is not discovered.
@Serdeable
record EndpointsJson(
        String authorization,
        String token,
        @Nullable String userInfo,
        String jwks,
        @Nullable String endSession,
        List<String> idTokenSigningAlgorithms) {
    static @Nullable EndpointsJson of(EndpointSource source) {
        return switch (source) {
            case EndpointSource.Discovered() -> null;
            case EndpointSource.Configured(var endpoints, var algorithms) ->
                new EndpointsJson(
                        endpoints.authorization().toString(),
                        endpoints.token().toString(),
                        Wire.text(endpoints.userInfo()),
                        endpoints.jwks().toString(),
                        Wire.text(endpoints.endSession()),
                        algorithms.stream().sorted().map(Wire::algorithm).toList());
        };
    }
}
