package dev.vestibule.application.provider;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.out.store.MemberNotices.Kind;
import dev.vestibule.application.port.out.store.MemberNotices.Limit;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.EmailAddress;
import java.time.InstantSource;
import java.util.List;

/// Tells the members who came in through a provider that they no longer can, where mail can be sent.
final class Farewell {
    private final IdSource ids;
    private final InstantSource clock;
    private final Notices notices;

    Farewell(IdSource ids, InstantSource clock, Notices notices) {
        this.ids = ids;
        this.clock = clock;
        this.notices = notices;
    }

    /// A draft signed nobody in, so nobody has to hear of its end.
    void send(Stores stores, Organization organization, Provider provider) {
        if (provider.isEnabled() && notices == Notices.BY_MAIL) {
            List<EmailAddress> linked = stores.members().listLinkedAddresses(organization.id(), provider.id());
            stores
                    .memberNotices()
                    .admit(organization.id(), Kind.SSO_ENDED, linked, Limit.DAILY, clock.instant())
                    .stream()
                    .map(address -> new Signal.SsoEnded(address, organization.name(), provider.name()))
                    .forEach(letter -> stores.outbox().append(ids.next(SignalId::new), letter, clock.instant()));
        }
    }
}
