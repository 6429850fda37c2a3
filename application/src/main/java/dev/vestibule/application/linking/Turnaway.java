package dev.vestibule.application.linking;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.IdentityMatch;
import java.util.Optional;

/// L3: turns away the owner of an identity whose account may not sign in, and writes that down.
public final class Turnaway {
    private final Ledger ledger;

    public Turnaway(Ledger ledger) {
        this.ledger = ledger;
    }

    public Refusal write(Stores stores, Caller caller, IdentityMatch.KnownButInactive match) {
        Refusal refusal = Refusal.unlessActive(match.owner().standing()).orElseThrow();
        ledger.write(
                stores,
                caller,
                Optional.of(match.identity().organization()),
                AuditAction.SIGN_IN_REFUSED,
                new AuditTarget.OfIdentity(match.identity().id()),
                AuditDetails.of("code", refusal.code()));
        return refusal;
    }
}
