package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SsoRepair;
import java.time.Instant;
import java.util.Optional;

/// Which sessions have opened the repair of which organization's single sign-on. A row ends with its session.
public interface SsoRepairs {
    /// Stores it, in place of an earlier one of the same session and organization; does nothing when the session
    /// is over.
    void open(SsoRepair repair);

    /// Empty when there is none; whether it still holds is for the caller to judge. Takes no lock.
    Optional<SsoRepair> find(SessionId session, OrganizationId organization);

    /// Removes those that ended by `now`; answers how many.
    int sweep(Instant now);
}
