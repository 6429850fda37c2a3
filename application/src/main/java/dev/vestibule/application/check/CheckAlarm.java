package dev.vestibule.application.check;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.InstantSource;

/// Asks those who run the organization to decide, where mail can be sent.
final class CheckAlarm {
    private final IdSource ids;
    private final InstantSource clock;
    private final Notices notices;

    CheckAlarm(IdSource ids, InstantSource clock, Notices notices) {
        this.ids = ids;
        this.clock = clock;
        this.notices = notices;
    }

    void raise(Stores stores, Provider provider, CheckWindow window) {
        if (notices == Notices.BY_MAIL) {
            stores.organizations()
                    .find(new OrganizationRef.ById(provider.organization()))
                    .ifPresent(organization -> mail(stores, organization.name(), provider, window));
        }
    }

    private void mail(Stores stores, String organizationName, Provider provider, CheckWindow window) {
        stores.members().listManagerAddresses(provider.organization()).stream()
                .map(address -> new Signal.IdentityCheckNotice(
                        address,
                        organizationName,
                        provider.name(),
                        window.tally().rejected()))
                .forEach(notice -> stores.outbox().append(ids.next(SignalId::new), notice, clock.instant()));
    }
}
