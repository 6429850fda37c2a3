package dev.vestibule.application.membership;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.signal.Signal;
import java.time.InstantSource;
import java.util.Optional;

/// Ends links, with all that rests on them.
public final class Detachment {
    private final Ledger ledger;
    private final InstantSource clock;

    public Detachment(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The identity's row must be locked.
    void detach(Stores stores, Caller caller, Identity identity) {
        detach(stores, caller, identity, AuditDetails.NONE);
    }

    /// The same, for a reason that is written down.
    public void detach(Stores stores, Caller caller, Identity identity, AuditDetails reason) {
        stores.identities().retire(identity.id(), clock.instant());
        stores.sessions().endAssurancesOf(identity.id());
        stores.members()
                .lock(identity.organization(), identity.user())
                .filter(member -> !hasWorkingLink(stores, member))
                .ifPresent(member -> stores.members().save(member.ssoUnlinked()));
        ledger.write(
                stores,
                caller,
                Optional.of(identity.organization()),
                AuditAction.IDENTITY_UNLINKED,
                new AuditTarget.OfIdentity(identity.id()),
                reason.and("user", identity.user().toString()));
        ledger.announce(
                stores,
                new Signal.IdentityUnlinked(
                        identity.organization(), identity.provider(), identity.user(), identity.id()));
    }

    private static boolean hasWorkingLink(Stores stores, Member member) {
        return stores.identities().list(member.organization(), member.user()).stream()
                .anyMatch(identity -> stores.providers()
                        .find(member.organization(), identity.provider())
                        .filter(Provider::isEnabled)
                        .filter(provider -> provider.config().issuer().equals(identity.issuer()))
                        .isPresent());
    }
}
