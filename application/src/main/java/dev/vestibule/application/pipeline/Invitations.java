package dev.vestibule.application.pipeline;

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

/// Tells the members who have no link yet that they can now sign in through a provider, where mail can be sent.
final class Invitations {
    private final IdSource ids;
    private final InstantSource clock;
    private final Notices notices;

    Invitations(IdSource ids, InstantSource clock, Notices notices) {
        this.ids = ids;
        this.clock = clock;
        this.notices = notices;
    }

    void send(Stores stores, Organization organization, Provider provider) {
        switch (notices) {
            case BY_MAIL -> mail(stores, organization, provider);
            case NONE -> {}
        }
    }

    private void mail(Stores stores, Organization organization, Provider provider) {
        List<EmailAddress> unlinked = stores.members().listUnlinkedAddresses(organization.id());
        stores
                .memberNotices()
                .admit(organization.id(), Kind.SSO_INVITATION, unlinked, Limit.DAILY, clock.instant())
                .stream()
                .map(address -> new Signal.SsoInvitation(address, organization.name(), provider.name()))
                .forEach(invitation -> stores.outbox().append(ids.next(SignalId::new), invitation, clock.instant()));
    }
}
