package dev.vestibule.application.port.in.apikey;

import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.Optional;

/// Ends a key at once.
public interface RevokeApiKey {
    Result handle(Command command);

    record Command(Caller caller, Optional<OrganizationRef> organization, ApiKeyId key) {}

    sealed interface Result {
        record Revoked() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
