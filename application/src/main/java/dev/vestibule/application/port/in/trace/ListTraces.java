package dev.vestibule.application.port.in.trace;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.AttemptOutcome;
import dev.vestibule.domain.trace.LoginTrace;
import java.util.Optional;

/// A provider's traces, newest first.
public interface ListTraces {
    Result handle(Query query);

    record Query(
            Caller caller,
            OrganizationRef organization,
            ProviderId provider,
            Optional<AttemptOutcome> outcome,
            PageRequest page) {}

    sealed interface Result {
        record Listed(Provider provider, Page<LoginTrace> traces) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
