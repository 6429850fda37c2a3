package dev.vestibule.application.port.in.session;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SsoReminder;

/// Whether a session may enter an organization, and if not, why; and whether it is still reminded of single
/// sign-on.
public interface DecideAccess {
    Result handle(Query query);

    record Query(Session session, OrganizationRef organization) {}

    sealed interface Result {
        record Decided(OrganizationId organization, Access access, SsoReminder reminder) implements Result {}

        /// There is no such organization, or none that the person is a member of.
        record NotFound() implements Result {}
    }
}
