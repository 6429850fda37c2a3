package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Reading;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.domain.apikey.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A key that is wanted, as it is asked for.
record ApiKeyBody(String name, Set<Scope> scopes, Optional<Instant> endsAt) {
    static final String SCOPES = "scopes";
    static final String EXPIRES_AT = "expiresAt";

    private static final Shape<String> NAME = Shapes.line(120);
    private static final Shape<List<Scope>> SCOPE_LIST = Shapes.someOf(Shapes.named(Scope.class, Scope::wire));

    static Reading<ApiKeyBody> read(Fields fields) {
        var name = fields.required("name", NAME);
        var scopes = fields.required(SCOPES, SCOPE_LIST);
        var endsAt = fields.optional(EXPIRES_AT, Shapes.INSTANT);
        return fields.finish(() -> new ApiKeyBody(name.orElseThrow(), Set.copyOf(scopes.orElseThrow()), endsAt));
    }
}
