package dev.vestibule.application.port.in.pipeline;

import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Operation;
import dev.vestibule.domain.flow.Question;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.util.Optional;
import java.util.Set;

/// What a pending decision asks, for the browser that it belongs to. Says nothing that depends on
/// whether an account exists, unless its owner is signed in.
public interface ShowDecision {
    Result handle(Query query);

    record Query(FlowId flow, Optional<SealedFlow> sealed, Optional<SessionToken> session) {}

    sealed interface Result {
        /// `signedInAs` and `switchTo` name accounts that this browser has already proven to be its own.
        record Pending(
                Question question,
                String organizationName,
                String providerName,
                Optional<EmailAddress> assertedEmail,
                Optional<PersonName> assertedName,
                Optional<String> signedInAs,
                Optional<String> switchTo,
                Set<Operation> offered,
                JoiningPolicy joining)
                implements Result {
            public Pending {
                offered = Set.copyOf(offered);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }

    /// Whether the organization lets people in whom it does not know.
    enum JoiningPolicy {
        OPEN,
        CLOSED
    }
}
