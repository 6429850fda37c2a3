package dev.vestibule.application.pipeline;

import dev.vestibule.application.pipeline.Dispatch.Journey;
import dev.vestibule.application.pipeline.Dispatch.Sent;
import dev.vestibule.application.pipeline.RelinkGate.Opening;
import dev.vestibule.application.port.in.pipeline.StartRelink;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import java.util.Optional;
import java.util.Set;

final class StartRelinkHandler implements StartRelink {
    private final PipelineWorld world;
    private final RelinkGate gate;
    private final Dispatch dispatch;

    StartRelinkHandler(PipelineWorld world, RelinkGate gate, Dispatch dispatch) {
        this.world = world;
        this.gate = gate;
        this.dispatch = dispatch;
    }

    @Override
    public Result handle(Command command) {
        var token = world.secrets().hash(command.token());
        var session = command.session().map(world.secrets()::hash);
        return switch (world.unitOfWork().read(stores -> gate.open(stores, token, session))) {
            case Opening.Open open when open.isSomebodyElses() -> new Result.Refused(Refusal.USER_MISMATCH);
            case Opening.Open open -> send(command, open);
            case Opening.Closed(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result send(Command command, Opening.Open open) {
        var purpose = new FlowPurpose.Relink(open.link().id(), open.link().user());
        var journey =
                new Journey(purpose, open.visitor(), ReturnTarget.HOME, Optional.empty(), Set.of(), command.trace());
        return switch (dispatch.send(open.destination().provider(), journey)) {
            case Sent.Away(var location, var flow, var sealed, var mode) ->
                new Result.Redirected(location, flow, sealed, mode);
            case Sent.Nowhere(var refusal) -> new Result.Refused(refusal);
        };
    }
}
