package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.tag.Condition;
import java.util.Optional;

/// Changes a provider. What touches trust starts a new trust version, and ends what rests on the old one. The
/// operator changes trust at once, and so does an organization while its provider is a draft; otherwise such a change
/// lies beside what is in force until a test of it passes.
public interface ChangeProvider {
    Result handle(Command command);

    record Command(
            Caller caller,
            OrganizationRef organization,
            ProviderId provider,
            Optional<String> name,
            OidcChange config,
            PolicyChange policy,
            Condition condition) {}

    sealed interface Result {
        record Changed(Provider provider, Optional<Refusal> warning) implements Result {}

        /// `tokenEndpointAuthMethod` is for something else than what the client has.
        record Misfit() implements Result {}

        /// A new issuer and new endpoints come with a new credential in the same change.
        record Uncredentialed() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
