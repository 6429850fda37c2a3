package dev.vestibule.application.decision;

import dev.vestibule.application.port.out.world.FlowSeal;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.flow.SsoFlow.AwaitingProvider;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.session.SessionTokenHash;
import java.time.Instant;
import java.util.Optional;

/// What a browser shows when it continues a flow: the flow's sealed cookie, and its session.
record BrowserFlow(FlowId flow, Optional<AwaitingProvider> sealed, Optional<SessionTokenHash> session) {
    static BrowserFlow of(
            FlowId flow, Optional<SealedFlow> cookie, Optional<SessionToken> session, FlowSeal seal, Secrets secrets) {
        return new BrowserFlow(flow, cookie.flatMap(seal::open), session.map(secrets::hash));
    }

    /// Whether the flow began in this very browser.
    boolean isBound() {
        return sealed.filter(opened -> opened.origin().id().equals(flow)).isPresent();
    }

    /// Why a decision cannot be taken up: another browser's, out of time, or answered already.
    Refusal whyAbsent(Instant now) {
        return sealed.filter(_ -> isBound())
                .map(flow -> flow.origin().isForgotten(now) ? Refusal.FLOW_EXPIRED : Refusal.FLOW_ALREADY_USED)
                .orElse(Refusal.FLOW_FOREIGN_BROWSER);
    }
}
