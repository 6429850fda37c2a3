package dev.vestibule.application.port.in.audit;

import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.trace.LoginTrace;
import java.util.List;

/// An organization's audit log for people to read: newest first, with the traces that its codes name.
public interface BrowseAuditLog {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, AuditFilter filter, PageRequest page) {}

    sealed interface Result {
        record Shown(Organization organization, Page<AuditEntry> entries, List<LoginTrace> traces) implements Result {
            public Shown {
                traces = List.copyOf(traces);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }
}
