package dev.vestibule.application.authority;

import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.session.Lockout;
import dev.vestibule.domain.session.RepairStanding;
import dev.vestibule.domain.session.Session;
import java.time.InstantSource;

/// Asks the store what `Lockout` judges by. Everybody who lets an owner repair single sign-on asks here, each
/// time.
public final class RepairGate {
    private final InstantSource clock;

    public RepairGate(InstantSource clock) {
        this.clock = clock;
    }

    /// The session before the organization's single sign-on.
    public Lockout lockout(Stores stores, Session session, Organization organization) {
        return new Lockout(session, organization, stores.members().listWorkingOwners(organization.id()));
    }

    public RepairStanding standing(Stores stores, Session session, Organization organization) {
        return stores.repairs()
                .find(session.id(), organization.id())
                .map(repair -> lockout(stores, session, organization).under(repair, clock.instant()))
                .orElse(RepairStanding.CLOSED);
    }
}
