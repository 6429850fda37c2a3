package dev.vestibule.application.pipeline;

import dev.vestibule.application.pipeline.FlowGate.Opening;
import dev.vestibule.application.port.in.pipeline.HoldAnswer;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.domain.flow.Refusal;

final class HoldAnswerHandler implements HoldAnswer {
    private final PipelineWorld world;
    private final FlowGate gate;

    HoldAnswerHandler(PipelineWorld world, FlowGate gate) {
        this.world = world;
        this.gate = gate;
    }

    @Override
    public Result handle(Command command) {
        var browser = command.sealed().flatMap(world.flowSeal()::open).map(flow -> flow.answered(command.answer()));
        return switch (gate.recognise(command.provider(), browser)) {
            case Opening.Open(var flow) ->
                new Result.Held(flow.origin().id(), world.flowSeal().sealAnswered(flow));
            case Opening.Closed(var refusal) -> refused(command, refusal);
        };
    }

    private Result refused(Command command, Refusal refusal) {
        world.observer()
                .saw(new Observation.LoginRefused(command.provider(), refusal, "as it was posted", command.trace()));
        return new Result.Refused(refusal);
    }
}
