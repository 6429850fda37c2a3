package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.ClientKeyWish;

/// Gets the key pair ready that a provider is going to be created or changed with. Nothing is stored yet.
public interface PrepareClientKey {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, ClientKeyWish wish) {}

    sealed interface Result {
        record Prepared(ClientKey key) implements Result {}

        /// The key that was brought is weak, or not a private key.
        record Unusable(String reason) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
