package dev.vestibule.application.pipeline;

import dev.vestibule.application.pipeline.Dispatch.Journey;
import dev.vestibule.application.pipeline.Dispatch.Sent;
import dev.vestibule.application.pipeline.ProofGate.Opening;
import dev.vestibule.application.pipeline.ProofGate.Wish;
import dev.vestibule.application.port.in.pipeline.StartTest;
import dev.vestibule.application.provider.NewProofLink;
import dev.vestibule.application.provider.ProofLinkMaker;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.provider.ProviderDraft;

final class StartTestHandler implements StartTest {
    private final PipelineWorld world;
    private final ProofGate gate;
    private final ProofLinkMaker links;
    private final Dispatch dispatch;

    StartTestHandler(PipelineWorld world, ProofGate gate, ProofLinkMaker links, Dispatch dispatch) {
        this.world = world;
        this.gate = gate;
        this.links = links;
        this.dispatch = dispatch;
    }

    @Override
    public Result handle(Command command) {
        var wish = new Wish(
                command.caller(),
                command.organization(),
                command.provider(),
                ProofLink.Kind.TEST,
                command.link().map(world.secrets()::hash));
        return switch (world.unitOfWork().read(stores -> gate.open(stores, wish))) {
            case Opening.Open open -> send(command, open, open.link().orElseGet(() -> make(command, open)));
            case Opening.Closed(var refusal) -> new Result.Refused(refusal);
        };
    }

    /// Where the report will be kept.
    private ProofLink make(Command command, Opening.Open open) {
        var wanted = NewProofLink.from(world.secrets(), ProofLink.Kind.TEST);
        return world.unitOfWork().execute(stores -> links.make(stores, command.caller(), open.provider(), wanted));
    }

    private Result send(Command command, Opening.Open open, ProofLink link) {
        var draft = open.provider().draft().map(ProviderDraft::id);
        var journey = Journey.ofProof(
                new FlowPurpose.Test(link.id(), draft),
                open.starter(),
                command.caller().trace());
        return switch (dispatch.send(open.provider().tried(), journey)) {
            case Sent.Away(var location, var flow, var sealed, var mode) ->
                new Result.Redirected(location, flow, sealed, mode);
            case Sent.Nowhere(var refusal) -> new Result.Refused(refusal);
        };
    }
}
