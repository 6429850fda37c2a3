package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Flows;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.LoginFlow.AwaitingDecision;
import java.time.Instant;
import java.util.Optional;

/// Claims and pending decisions in memory.
final class MemoryFlows implements Flows {
    private final Unit unit;

    MemoryFlows(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Claim claim(FlowId flow, Instant keptUntil) {
        return unit.toWrite().claims().putIfAbsent(flow, keptUntil) == null ? Claim.CLAIMED : Claim.ALREADY_USED;
    }

    @Override
    public void saveDecision(AwaitingDecision decision) {
        FlowId flow = decision.origin().id();
        if (unit.toWrite().decisions().put(flow, decision) != null) {
            unit.refuseUnlessTaken(flow);
        }
        unit.own(flow);
    }

    @Override
    public Optional<AwaitingDecision> findDecision(FlowId flow) {
        return Optional.ofNullable(unit.toRead().decisions().get(flow));
    }

    @Override
    public Optional<AwaitingDecision> lockDecision(FlowId flow) {
        return unit.take(findDecision(flow), row -> row.origin().id());
    }

    @Override
    public void removeDecision(FlowId flow) {
        if (unit.toWrite().decisions().remove(flow) != null) {
            unit.refuseUnlessTaken(flow);
        }
    }

    @Override
    public int sweep(Instant now) {
        Tables tables = unit.toWrite();
        int before = tables.claims().size() + tables.decisions().size();
        tables.claims().values().removeIf(keptUntil -> !now.isBefore(keptUntil));
        tables.decisions().values().removeIf(row -> row.hasExpired(now));
        return before - tables.claims().size() - tables.decisions().size();
    }
}
