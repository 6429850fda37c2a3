package dev.vestibule.application.pipeline;

import dev.vestibule.application.pipeline.Dispatch.Journey;
import dev.vestibule.application.pipeline.Dispatch.Sent;
import dev.vestibule.application.pipeline.ProofGate.Opening;
import dev.vestibule.application.pipeline.ProofGate.Wish;
import dev.vestibule.application.port.in.pipeline.StartSetup;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.Refusal;

final class StartSetupHandler implements StartSetup {
    private final PipelineWorld world;
    private final ProofGate gate;
    private final Dispatch dispatch;

    StartSetupHandler(PipelineWorld world, ProofGate gate, Dispatch dispatch) {
        this.world = world;
        this.gate = gate;
        this.dispatch = dispatch;
    }

    @Override
    public Result handle(Command command) {
        var wish = new Wish(
                command.caller(),
                command.organization(),
                command.provider(),
                ProofLink.Kind.SETUP,
                command.link().map(world.secrets()::hash));
        return switch (world.unitOfWork().read(stores -> gate.open(stores, wish))) {
            case Opening.Open open when open.provider().isDraft() -> send(command, open);
            case Opening.Open _ -> new Result.Refused(Refusal.STATE_CONFLICT);
            case Opening.Closed(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result send(Command command, Opening.Open open) {
        var purpose = new FlowPurpose.Setup(command.secondFactor(), open.link().map(ProofLink::id));
        var journey = Journey.ofProof(purpose, open.starter(), command.caller().trace());
        return switch (dispatch.send(open.provider(), journey)) {
            case Sent.Away(var location, var flow, var sealed, var mode) ->
                new Result.Redirected(location, flow, sealed, mode);
            case Sent.Nowhere(var refusal) -> new Result.Refused(refusal);
        };
    }
}
