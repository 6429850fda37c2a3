package dev.vestibule.architecture.planted.r34.adapters.web.guard;

import java.util.Set;

final class OpenEndpoints {
    static final Set<String> ROUTES = Set.of("GET /bystander", "GET /offence", "POST /bystander/seats/{row}");

    private OpenEndpoints() {}
}
