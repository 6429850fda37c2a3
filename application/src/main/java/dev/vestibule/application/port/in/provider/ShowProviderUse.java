package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import java.time.Instant;
import java.util.Optional;

/// How much a provider is used under its present issuer.
public interface ShowProviderUse {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, ProviderId provider) {}

    sealed interface Result {
        /// How many members are linked, and when the last of those who are came in.
        record Shown(int members, Optional<Instant> lastSignIn) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
