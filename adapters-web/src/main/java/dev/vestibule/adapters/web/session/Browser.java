package dev.vestibule.adapters.web.session;

import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.SessionToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a browser sent of ours. Nothing of it is believed yet.
/// `strayFlowCookies` are cookies that are named like a flow's but name none; `continued` is the flow that a page or a
/// form of this browser goes on with.
public record Browser(
        Optional<SessionToken> session,
        Device device,
        Optional<String> formSeed,
        Map<FlowId, SealedFlow> flows,
        List<String> strayFlowCookies,
        Optional<SealedFlow> continued) {
    public Browser {
        flows = Map.copyOf(flows);
        strayFlowCookies = List.copyOf(strayFlowCookies);
    }

    /// The same browser in the middle of one of its flows, if it has that one.
    public Browser in(FlowId flow) {
        return new Browser(session, device, formSeed, flows, strayFlowCookies, flow(flow));
    }

    public Optional<SealedFlow> flow(FlowId id) {
        return Optional.ofNullable(flows.get(id));
    }
}
