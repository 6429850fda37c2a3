package dev.vestibule.application.port.in.pipeline;

import dev.vestibule.domain.provider.ResponseMode;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Prompt;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.SessionToken;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Sends a browser to an organization's identity provider. Commits nothing: all that has to be
/// remembered travels sealed in the browser.
public interface StartLogin {
    Result handle(Command command);

    /// Without a provider, the organization's only one is meant. `next` is as the browser sent it.
    record Command(
            OrganizationRef organization,
            Optional<ProviderId> provider,
            Optional<SessionToken> session,
            Optional<String> next,
            Optional<String> loginHint,
            Set<Prompt> prompts,
            TraceCode trace) {
        public Command {
            prompts = Set.copyOf(prompts);
        }
    }

    sealed interface Result {
        /// `comesBack` says what kind of request will bring the answer.
        record Redirected(URI location, FlowId flow, SealedFlow sealed, ResponseMode comesBack) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
