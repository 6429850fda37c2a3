package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Reading;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationFlag;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SsoEnforcement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads what a client says of an organization.
final class OrganizationBody {
    private static final Shape<OrganizationSlug> SLUG = Shapes.text(
            "lower-case letters, digits and inner hyphens, at most 63",
            OrganizationSlug::isWellFormed,
            OrganizationSlug::new);
    private static final Shape<String> NAME = Shapes.line(Organization.MAX_NAME_LENGTH_CHARS);
    private static final Shape<OrganizationStatus> STATUS = Shapes.oneOf(OrganizationStatus.class);
    private static final Shape<OrganizationRole> ROLE = Shapes.oneOf(OrganizationRole.class);
    private static final Shape<List<OrganizationFlag>> FLAGS =
            Shapes.list(Shapes.named(OrganizationFlag.class, OrganizationFlag::wire));
    private static final Shape<SsoEnforcement> ENFORCEMENT = Shapes.oneOf(SsoEnforcement.class);
    private static final Shape<Integer> SEATS = Shapes.number(0, 10_000_000);

    private OrganizationBody() {}

    record New(OrganizationSlug slug, String name) {}

    static Reading<New> created(Fields fields) {
        var slug = fields.required("slug", SLUG);
        var name = fields.required("name", NAME);
        return fields.finish(() -> new New(slug.orElseThrow(), name.orElseThrow()));
    }

    static Reading<OrganizationChange> changed(Fields fields) {
        var name = fields.optional("name", NAME);
        var status = fields.optional("status", STATUS);
        var role = fields.optional("defaultRole", ROLE);
        var flags = fields.optional("flags", FLAGS).map(Set::copyOf);
        var enforcement = fields.optional("ssoEnforcement", ENFORCEMENT);
        var freshness = fields.optional("ssoFreshness", Shapes.DURATION);
        var idle = fields.optional("sessionIdle", Shapes.DURATION);
        var absolute = fields.optional("sessionAbsolute", Shapes.DURATION);
        var seats = seatLimit(fields);
        return fields.finish(
                () -> new OrganizationChange(name, status, role, flags, enforcement, freshness, idle, absolute, seats));
    }

    /// Null lifts the limit.
    private static Optional<OptionalInt> seatLimit(Fields fields) {
        return fields.isNull("seatLimit")
                ? Optional.of(OptionalInt.empty())
                : fields.optional("seatLimit", SEATS).map(OptionalInt::of);
    }
}
