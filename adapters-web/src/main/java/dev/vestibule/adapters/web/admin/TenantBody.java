package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.domain.provider.Tenant;
import java.util.Optional;
import java.util.UUID;

/// Reads whose people are meant at an issuer that many customers share; null means that it is one customer's own.
final class TenantBody {
    private static final String TENANT = "tenant";
    private static final Shape<UUID> ID = Shapes.text(
            "the id of an Entra tenant",
            text -> text.matches("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
            UUID::fromString);

    private TenantBody() {}

    static Optional<Tenant> read(Fields fields) {
        if (fields.isNull(TENANT)) {
            return Optional.of(new Tenant.Undivided());
        }
        return fields.withinIfPresent(TENANT, TenantBody::tenant);
    }

    /// One of them; the other may be there as null, as it is answered.
    private static Optional<Tenant> tenant(Fields fields) {
        Optional<Tenant> google = fields.isNull("hostedDomain")
                ? Optional.empty()
                : fields.optional("hostedDomain", Wire.DOMAIN).map(Tenant.OfGoogle::new);
        Optional<Tenant> microsoft = fields.isNull("tenantId")
                ? Optional.empty()
                : fields.optional("tenantId", ID).map(Tenant.OfMicrosoft::new);
        if (isGiven(fields, "hostedDomain") == isGiven(fields, "tenantId")) {
            fields.fault("tenantId", "invalid_value", "or hostedDomain should be there, and not both");
        }
        return google.or(() -> microsoft);
    }

    private static boolean isGiven(Fields fields, String name) {
        return fields.has(name) && !fields.isNull(name);
    }
}
