package dev.vestibule.application.port.in.pipeline;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Prompt;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ResponseMode;
import dev.vestibule.domain.session.SessionToken;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Sends a browser to an organization's identity provider. Commits nothing: all that has to be
/// remembered travels sealed in the browser.
public interface StartLogin {
    Result handle(Command command);

    /// `next` is as the browser sent it.
    record Command(
            Door door,
            Optional<SessionToken> session,
            Optional<String> next,
            Optional<String> loginHint,
            Set<Prompt> prompts,
            TraceCode trace) {
        public Command {
            prompts = Set.copyOf(prompts);
        }
    }

    /// Where somebody asks to be let in.
    sealed interface Door {
        /// At an organization. Without a provider, its only one is meant.
        record AtOrganization(OrganizationRef organization, Optional<ProviderId> provider) implements Door {}

        /// At a provider of ours, which asked for it (OpenID Connect Core 1.0 §4). What it asks with is only a hint,
        /// but the issuer must be its own.
        record AtProvider(ProviderId provider, Optional<String> issuer) implements Door {}
    }

    sealed interface Result {
        /// `comesBack` says what kind of request will bring the answer.
        record Redirected(URI location, FlowId flow, SealedFlow sealed, ResponseMode comesBack) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
