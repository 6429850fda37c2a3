package dev.vestibule.application.port.in.audit;

import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.SealedEntry;
import java.util.List;

/// Entries of an organization's log that fit a filter, oldest first, each with its place in the chain.
public interface ExportAuditEntries {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, AuditFilter filter, PageRequest page) {}

    sealed interface Result {
        record Exported(ChainHead head, List<SealKey> keys, Page<SealedEntry> entries) implements Result {
            public Exported {
                keys = List.copyOf(keys);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }
}
