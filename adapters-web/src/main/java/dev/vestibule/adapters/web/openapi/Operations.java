package dev.vestibule.adapters.web.openapi;

import java.util.List;
import java.util.Map;

/// Some of the API's operations, and what may be said in the queries of all routes. Every resource adds its own.
public interface Operations {
    List<Operation> operations();

    /// JSON schemas of query parameters, by name.
    Map<String, Map<String, Object>> parameters();
}
