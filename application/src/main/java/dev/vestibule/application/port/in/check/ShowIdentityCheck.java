package dev.vestibule.application.port.in.check;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import java.util.Optional;

/// What asking a provider about its people came to lately, and whether an admin has to decide something.
public interface ShowIdentityCheck {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, ProviderId provider) {}

    sealed interface Result {
        /// `held` is how many links wait for the decision. Without a window nobody was asked lately.
        record Shown(Optional<CheckWindow> window, int held) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
