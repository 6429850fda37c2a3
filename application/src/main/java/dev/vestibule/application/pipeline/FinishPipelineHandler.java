package dev.vestibule.application.pipeline;

import dev.vestibule.application.linking.Entrance.Admission;
import dev.vestibule.application.pipeline.FinishLogin.Arrived;
import dev.vestibule.application.pipeline.FlowGate.Opening;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.application.session.FreshSecrets;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.LoginFlow.AwaitingProvider;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.provider.Provider;

/// Three beats: claim the flow (a transaction), ask the provider (none is open), decide and write (a
/// transaction).
final class FinishPipelineHandler implements FinishPipeline {
    private final PipelineWorld world;
    private final FlowGate gate;
    private final FinishLogin finishLogin;

    FinishPipelineHandler(PipelineWorld world, FlowGate gate, FinishLogin finishLogin) {
        this.world = world;
        this.gate = gate;
        this.finishLogin = finishLogin;
    }

    @Override
    public Result handle(Command command) {
        var browser = command.sealed().flatMap(world.flowSeal()::open);
        return switch (gate.recognise(command, browser)) {
            case Opening.Open(var flow) -> claim(command, flow);
            case Opening.Closed(var refusal) -> refused(command, refusal, "before the claim");
        };
    }

    private Result claim(Command command, AwaitingProvider flow) {
        return switch (world.unitOfWork().execute(stores -> gate.claim(stores, flow.origin()))) {
            case FlowGate.Claim.Granted(var provider) -> ask(command, flow, provider);
            case FlowGate.Claim.Denied(var refusal) -> refused(command, refusal, "at the claim");
        };
    }

    private Result ask(Command command, AwaitingProvider flow, Provider provider) {
        var now = world.clock().instant();
        return switch (world.identityProviders().verify(provider, command.answer(), flow.secrets(), now)) {
            case IdentityProviders.Answer.Proven(var identity) -> decide(command, flow, identity);
            case IdentityProviders.Answer.Refused(var refusal, var detail) -> refused(command, refusal, detail);
        };
    }

    private Result decide(Command command, AwaitingProvider flow, VerifiedIdentity identity) {
        var arrived = new Arrived(
                flow.proven(identity),
                command.session().map(world.secrets()::hash),
                FreshSecrets.from(world.secrets()),
                command.trace());
        var outcome =
                world.unitOfWork().executeInTurn(arrived.subject(), stores -> finishLogin.finish(stores, arrived));
        return answer(command, flow.origin(), outcome);
    }

    private Result answer(Command command, FlowOrigin origin, FinishLogin.Outcome outcome) {
        return switch (outcome) {
            case FinishLogin.Outcome.SignedIn(Admission.Admitted(var session, var identity)) -> {
                world.observer()
                        .saw(new Observation.LoginFinished(
                                origin.organization(), origin.provider(), identity.user(), command.trace()));
                yield new Result.SignedIn(session, origin.next());
            }
            case FinishLogin.Outcome.Undecided() -> {
                world.observer()
                        .saw(new Observation.LoginUndecided(origin.organization(), origin.provider(), command.trace()));
                yield new Result.DecisionNeeded(origin.id());
            }
            case FinishLogin.Outcome.Refused(var refusal) -> refused(command, refusal, "by decision");
        };
    }

    private Result refused(Command command, Refusal refusal, String detail) {
        world.observer().saw(new Observation.LoginRefused(command.provider(), refusal, detail, command.trace()));
        return new Result.Refused(refusal);
    }
}
