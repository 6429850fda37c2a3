package dev.vestibule.adapters.web.openapi;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// The description describes itself, too.
@Singleton
final class OwnOperations implements Operations {
    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.text("GET /openapi.yaml", "This description", OpenApiController.YAML),
                Operation.text("GET /docs", "This description, to be read", "text/html"));
    }

    @Override
    public Map<String, Map<String, Object>> parameters() {
        return Map.of();
    }
}
