package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.IdpMfa;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Unsolicited;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what a client says of a provider's policy.
final class PolicyBody {
    private static final Shape<JustInTime> JIT = Shapes.oneOf(JustInTime.class);
    private static final Shape<AutoLink> AUTO_LINK = Shapes.oneOf(AutoLink.class);
    private static final Shape<List<DomainName>> DOMAINS = Shapes.list(Wire.DOMAIN);
    private static final Shape<IdpMfa> IDP_MFA = Shapes.oneOf(IdpMfa.class);
    private static final Shape<Unsolicited> UNSOLICITED = Shapes.oneOf(Unsolicited.class);
    private static final Shape<OrganizationRole> ROLE = Shapes.oneOf(OrganizationRole.class);
    private static final Shape<List<String>> TEAMS = Shapes.list(Shapes.line(120));

    private PolicyBody() {}

    static PolicyChange read(Fields fields) {
        return new PolicyChange(
                fields.optional("jit", JIT),
                fields.optional("autoLink", AUTO_LINK),
                fields.optional("trustedDomains", DOMAINS).map(Set::copyOf),
                fields.optional("idpMfa", IDP_MFA),
                fields.optional("unsolicited", UNSOLICITED),
                role(fields),
                fields.optional("defaultTeams", TEAMS).map(Set::copyOf),
                fields.optional("scimEnabled", Shapes.YES_OR_NO));
    }

    /// A provider never makes owners.
    private static Optional<OrganizationRole> role(Fields fields) {
        var role = fields.optional("defaultRole", ROLE);
        role.filter(OrganizationRole.OWNER::equals)
                .ifPresent(_ -> fields.fault("defaultRole", "invalid_value", "should be below owner"));
        return role;
    }
}
