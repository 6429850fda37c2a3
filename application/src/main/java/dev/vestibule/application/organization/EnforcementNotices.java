package dev.vestibule.application.organization;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.out.store.MemberNotices.Kind;
import dev.vestibule.application.port.out.store.MemberNotices.Limit;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.EmailAddress;
import java.time.InstantSource;
import java.util.List;

/// Tells the members who have no link that their organization asks for single sign-on, where mail can be sent.
final class EnforcementNotices {
    private final IdSource ids;
    private final InstantSource clock;
    private final Notices notices;

    EnforcementNotices(IdSource ids, InstantSource clock, Notices notices) {
        this.ids = ids;
        this.clock = clock;
        this.notices = notices;
    }

    void sendIfRaised(Stores stores, Organization before, Organization after) {
        if (before.enforcement() == SsoEnforcement.OPTIONAL) {
            stores.memberNotices().restart(after.id(), Kind.LINK_REMINDER);
        }
        if (notices == Notices.BY_MAIL && after.enforcement().isAbove(before.enforcement())) {
            List<EmailAddress> unlinked = stores.members().listUnlinkedAddresses(after.id());
            stores.memberNotices().admit(after.id(), Kind.SSO_REQUIRED, unlinked, Limit.DAILY, clock.instant()).stream()
                    .map(address -> new Signal.SsoRequired(address, after.name()))
                    .forEach(notice -> stores.outbox().append(ids.next(SignalId::new), notice, clock.instant()));
        }
    }
}
