package dev.vestibule.application.port.in.pipeline;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.provider.ResponseMode;
import dev.vestibule.domain.session.SessionToken;
import java.net.URI;
import java.util.Optional;

/// Sends a member to their organization's identity provider, to come back as themselves by whatever name it knows them
/// now. Commits nothing: the link is used up where the sign-in is finished.
public interface StartRelink {
    Result handle(Command command);

    record Command(MailedToken token, Optional<SessionToken> session, TraceCode trace) {}

    sealed interface Result {
        /// `comesBack` says what kind of request will bring the answer.
        record Redirected(URI location, FlowId flow, SealedFlow sealed, ResponseMode comesBack) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
