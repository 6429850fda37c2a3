package dev.vestibule.application.port.in.audit;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.SealedEntry;
import java.util.List;
import java.util.Optional;

/// A stretch of an organization's chain: `max` entries at most, after the one with the number `after`.
public interface ExportAuditChain {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, long after, int max) {}

    sealed interface Result {
        record Exported(ChainHead head, Optional<Checkpoint> newest, List<SealKey> keys, List<SealedEntry> entries)
                implements Result {
            public Exported {
                keys = List.copyOf(keys);
                entries = List.copyOf(entries);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }
}
