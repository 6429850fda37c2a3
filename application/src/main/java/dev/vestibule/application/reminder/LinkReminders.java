package dev.vestibule.application.reminder;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.out.store.MemberNotices.Kind;
import dev.vestibule.application.port.out.store.MemberNotices.Limit;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Mails members without a link, where mail can be sent: weekly, four times, and not too many of an organization at
/// once.
final class LinkReminders {
    static final Limit LIMIT = new Limit(Duration.ofDays(7), 4, 100);

    private final IdSource ids;
    private final InstantSource clock;
    private final Notices notices;

    LinkReminders(IdSource ids, InstantSource clock, Notices notices) {
        this.ids = ids;
        this.clock = clock;
        this.notices = notices;
    }

    static boolean isAsking(Organization organization) {
        return organization.isActive() && organization.enforcement() != SsoEnforcement.OPTIONAL;
    }

    /// Answers how many were mailed.
    int send(Stores stores, OrganizationId organization) {
        return notices == Notices.NONE
                ? 0
                : stores.organizations()
                        .find(new OrganizationRef.ById(organization))
                        .filter(LinkReminders::isAsking)
                        .filter(_ ->
                                stores.providers().list(organization).stream().anyMatch(Provider::isEnabled))
                        .map(asking -> mail(stores, asking))
                        .orElse(0);
    }

    private int mail(Stores stores, Organization organization) {
        Instant now = clock.instant();
        List<EmailAddress> unlinked = stores.members().listUnlinkedAddresses(organization.id());
        List<EmailAddress> due =
                stores.memberNotices().admit(organization.id(), Kind.LINK_REMINDER, unlinked, LIMIT, now);
        due.forEach(address -> stores.outbox()
                .append(ids.next(SignalId::new), new Signal.LinkReminder(address, organization.name()), now));
        return due.size();
    }
}
