package dev.vestibule.application.authority;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import java.util.Optional;
import java.util.function.Function;

/// What came of asking whether somebody may administer an organization.
public sealed interface Permit {
    record Granted(Organization organization) implements Permit {}

    record Denied(Refusal refusal) implements Permit {}

    /// The same permit, if nothing else speaks against it.
    default Permit unless(Function<Organization, Optional<Refusal>> objection) {
        return switch (this) {
            case Granted(var organization) ->
                objection.apply(organization).<Permit>map(Denied::new).orElse(this);
            case Denied denied -> denied;
        };
    }
}
