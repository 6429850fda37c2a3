package dev.vestibule.application.port.in.apikey;

import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.Optional;

/// One key of an organization, or without one of the instance.
public interface ShowApiKey {
    Result handle(Query query);

    record Query(Caller caller, Optional<OrganizationRef> organization, ApiKeyId key) {}

    sealed interface Result {
        record Shown(ApiKey key) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
