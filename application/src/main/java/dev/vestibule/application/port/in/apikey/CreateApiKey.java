package dev.vestibule.application.port.in.apikey;

import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyToken;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Makes a key for an organization, or without one for the instance. People and the operator make keys; keys do not.
public interface CreateApiKey {
    Result handle(Command command);

    record Command(
            Caller caller,
            Optional<OrganizationRef> organization,
            String name,
            Set<Scope> scopes,
            Optional<Instant> endsAt) {
        public Command {
            scopes = Set.copyOf(scopes);
        }
    }

    sealed interface Result {
        /// The token is told now and never again.
        record Created(ApiKey key, ApiKeyToken token) implements Result {}

        /// The end is past, or too far ahead.
        record EndOutOfRange() implements Result {}

        /// A scope that no key of an organization can have.
        record ScopeOutOfReach(Scope scope) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
