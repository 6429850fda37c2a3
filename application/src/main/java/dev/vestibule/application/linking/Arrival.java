package dev.vestibule.application.linking;

import dev.vestibule.application.session.FreshSecrets;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Provider;
import java.util.Optional;

/// Somebody whom a provider has vouched for, at the moment of entering.
public record Arrival(Caller caller, LoginFacts facts, VerifiedIdentity proof, FreshSecrets fresh) {
    Organization organization() {
        return facts.organization();
    }

    Provider provider() {
        return facts.provider();
    }

    Optional<OrganizationId> auditedAt() {
        return Optional.of(facts.organization().id());
    }
}
