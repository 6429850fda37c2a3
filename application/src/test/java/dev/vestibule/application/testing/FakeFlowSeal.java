package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.FlowSeal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.flow.SsoFlow.Answered;
import dev.vestibule.domain.flow.SsoFlow.AwaitingProvider;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers what it sealed; opens nothing else.
public final class FakeFlowSeal implements FlowSeal {
    private final InMemoryWorld world;
    private final Map<SealedFlow, AwaitingProvider> sealed = new ConcurrentHashMap<>();
    private final Map<SealedFlow, Answered> answered = new ConcurrentHashMap<>();

    public FakeFlowSeal(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public SealedFlow seal(AwaitingProvider flow) {
        world.refuseInsideUnit();
        var text = new SealedFlow("sealed:" + flow.origin().id());
        sealed.put(text, flow);
        return text;
    }

    @Override
    public Optional<AwaitingProvider> open(SealedFlow text) {
        world.refuseInsideUnit();
        return Optional.ofNullable(sealed.get(text));
    }

    @Override
    public SealedFlow sealAnswered(Answered flow) {
        world.refuseInsideUnit();
        var text = new SealedFlow("answered:" + flow.origin().id());
        answered.put(text, flow);
        return text;
    }

    @Override
    public Optional<Answered> openAnswered(SealedFlow text) {
        world.refuseInsideUnit();
        return Optional.ofNullable(answered.get(text));
    }
}
