package dev.vestibule.adapters.web.session;

import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.session.SessionToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a browser sent of ours. Nothing of it is believed yet.
/// `strayFlowCookies` are cookies that are named like a flow's but name none.
public record Browser(
        Optional<SessionToken> session,
        Optional<String> formSeed,
        Map<FlowId, SealedFlow> flows,
        List<String> strayFlowCookies) {
    public Browser {
        flows = Map.copyOf(flows);
        strayFlowCookies = List.copyOf(strayFlowCookies);
    }

    public Optional<SealedFlow> flow(FlowId id) {
        return Optional.ofNullable(flows.get(id));
    }
}
