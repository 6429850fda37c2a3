package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.AttemptOutcome;
import dev.vestibule.domain.trace.LoginTrace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What attempts to come in came to. They tell, and prove nothing: one may be missing.
public interface LoginTraces {
    /// Adds those whose providers are still there; of those of one provider that went alike, `mostAlike` stay, the
    /// newest.
    void append(List<LoginTrace> traces, int mostAlike);

    /// The newest with this code, if there is one.
    Optional<LoginTrace> find(ProviderId provider, TraceCode code);

    /// Those of all the organization's providers with one of the codes, in no order.
    List<LoginTrace> findAll(OrganizationId organization, Set<TraceCode> codes);

    /// Newest first.
    Page<LoginTrace> list(ProviderId provider, Optional<AttemptOutcome> outcome, PageRequest page);

    /// Removes traces from before `then`; answers how many.
    int sweep(Instant then);
}
