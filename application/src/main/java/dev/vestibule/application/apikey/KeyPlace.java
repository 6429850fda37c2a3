package dev.vestibule.application.apikey;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.Optional;

/// Where keys are kept, for whoever may see to them: an organization, or the instance.
sealed interface KeyPlace {
    record Open(Optional<OrganizationId> organization) implements KeyPlace {}

    record Closed(Refusal refusal) implements KeyPlace {}

    static KeyPlace enter(
            Stores stores, Authority authority, Caller caller, Optional<OrganizationRef> asked, Scope needed) {
        return asked.map(organization -> of(authority.toManage(stores, caller, organization, needed)))
                .orElseGet(() -> authority
                        .unlessOperator(caller, needed)
                        .<KeyPlace>map(Closed::new)
                        .orElseGet(() -> new Open(Optional.empty())));
    }

    private static KeyPlace of(Permit permit) {
        return switch (permit) {
            case Permit.Granted(var organization) -> new Open(Optional.of(organization.id()));
            case Permit.Denied(var refusal) -> new Closed(refusal);
        };
    }
}
