package dev.vestibule.application.provider;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.provider.Provider;
import java.time.InstantSource;
import java.util.Optional;

/// Makes links that lead admins through a proof.
public final class ProofLinkMaker {
    private final IdSource ids;
    private final InstantSource clock;
    private final Ledger ledger;

    public ProofLinkMaker(IdSource ids, InstantSource clock, Ledger ledger) {
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    public ProofLink make(Stores stores, Caller caller, Provider provider, NewProofLink wanted) {
        ProofLink link = ProofLink.made(
                ids.next(ProofLinkId::new), wanted.kind(), provider.organization(), provider.id(), clock.instant());
        stores.proofLinks().add(link, wanted.hash());
        ledger.write(
                stores,
                caller,
                Optional.of(provider.organization()),
                action(wanted.kind()),
                new AuditTarget.OfProvider(provider.id()),
                AuditDetails.of("link", link.id().toString()));
        return link;
    }

    private static AuditAction action(ProofLink.Kind kind) {
        return switch (kind) {
            case SETUP -> AuditAction.SETUP_LINK_CREATED;
            case TEST -> AuditAction.TEST_LINK_CREATED;
        };
    }
}
