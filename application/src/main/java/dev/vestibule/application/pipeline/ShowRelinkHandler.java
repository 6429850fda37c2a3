package dev.vestibule.application.pipeline;

import dev.vestibule.application.pipeline.RelinkGate.Opening;
import dev.vestibule.application.port.in.pipeline.ShowRelink;

final class ShowRelinkHandler implements ShowRelink {
    private final PipelineWorld world;
    private final RelinkGate gate;

    ShowRelinkHandler(PipelineWorld world, RelinkGate gate) {
        this.world = world;
        this.gate = gate;
    }

    @Override
    public Result handle(Query query) {
        var token = world.secrets().hash(query.token());
        var session = query.session().map(world.secrets()::hash);
        return switch (world.unitOfWork().read(stores -> gate.open(stores, token, session))) {
            case Opening.Open open ->
                new Result.Shown(
                        open.destination().organization().name(),
                        open.destination().provider().name(),
                        open.isSomebodyElses() ? Visitor.SOMEBODY_ELSE : Visitor.WELCOME);
            case Opening.Closed(var refusal) -> new Result.Refused(refusal);
        };
    }
}
