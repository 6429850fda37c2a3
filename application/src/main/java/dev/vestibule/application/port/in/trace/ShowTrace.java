package dev.vestibule.application.port.in.trace;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.LoginTrace;

/// The trace of one attempt, by the code that the person was shown.
public interface ShowTrace {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, ProviderId provider, TraceCode code) {}

    sealed interface Result {
        record Shown(LoginTrace trace) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
