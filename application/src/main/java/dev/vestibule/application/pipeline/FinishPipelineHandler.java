package dev.vestibule.application.pipeline;

import dev.vestibule.application.pipeline.FlowGate.Opening;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.session.FreshSecrets;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.LoginFlow;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.RelinkFlow;
import dev.vestibule.domain.flow.SetupFlow;
import dev.vestibule.domain.flow.SsoFlow;
import dev.vestibule.domain.flow.SsoFlow.Answered;
import dev.vestibule.domain.flow.TestFlow;
import dev.vestibule.domain.flow.TestReport;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.provider.Provider;

/// Three beats: claim the flow (a transaction), ask the provider (none is open), decide and write (a
/// transaction).
final class FinishPipelineHandler implements FinishPipeline {
    private final PipelineWorld world;
    private final FlowGate gate;
    private final Finishers finishers;
    private final Results results;

    FinishPipelineHandler(PipelineWorld world, FlowGate gate, Finishers finishers) {
        this.world = world;
        this.gate = gate;
        this.finishers = finishers;
        this.results = new Results(world.observer());
    }

    @Override
    public Result handle(Command command) {
        return switch (recognise(command)) {
            case Opening.Open(var flow) -> claim(command, flow);
            case Opening.Closed(var refusal) -> results.refused(command, refusal, "before the claim");
        };
    }

    private Opening recognise(Command command) {
        return switch (command.returned()) {
            case Return.FromProvider(var provider, var answer) ->
                gate.recognise(
                        provider,
                        command.sealed().flatMap(world.flowSeal()::open).map(flow -> flow.answered(answer)));
            case Return.Continued(var id) -> {
                var held = command.sealed()
                        .flatMap(world.flowSeal()::openAnswered)
                        .filter(flow -> flow.origin().id().equals(id));
                yield held.map(flow -> gate.recognise(flow.origin().provider(), held))
                        .orElseGet(() -> new Opening.Closed(Refusal.FLOW_FOREIGN_BROWSER));
            }
        };
    }

    private Result claim(Command command, Answered flow) {
        return switch (world.unitOfWork().execute(stores -> gate.claim(stores, flow.origin()))) {
            case FlowGate.Claim.Granted(var provider) -> ask(command, flow, provider);
            case FlowGate.Claim.Denied(var refusal) -> results.refused(command, flow.origin(), refusal, "at the claim");
        };
    }

    private Result ask(Command command, Answered flow, Provider provider) {
        var now = world.clock().instant();
        return switch (world.identityProviders().verify(provider, flow.answer(), flow.secrets(), now)) {
            case IdentityProviders.Answer.Proven(var identity) -> decide(command, flow, provider, identity);
            case IdentityProviders.Answer.Refused(var refusal, var detail) ->
                fail(command, flow.origin(), new TestReport.Failed(refusal, detail));
        };
    }

    private Result decide(Command command, Answered flow, Provider provider, VerifiedIdentity identity) {
        Outcome outcome = switch (flow.proven(identity)) {
            case LoginFlow.IdentityProven login -> finish(arrived(command, login));
            case RelinkFlow.RelinkProven relink -> attach(arrived(command, relink));
            case SetupFlow.SetupProven setup -> prove(arrived(command, setup), provider);
            case TestFlow.TestProven test -> tell(arrived(command, test), provider);
        };
        return results.answer(command, flow.origin(), outcome);
    }

    private <F extends SsoFlow.Asserted> Arrived<F> arrived(Command command, F flow) {
        return new Arrived<>(
                flow,
                command.session().map(world.secrets()::hash),
                FreshSecrets.from(world.secrets(), command.device()),
                command.trace());
    }

    private Outcome finish(Arrived<LoginFlow.IdentityProven> arrived) {
        return world.unitOfWork()
                .executeInTurn(arrived.subject(), stores -> finishers.login().finish(stores, arrived));
    }

    private Outcome attach(Arrived<RelinkFlow.RelinkProven> arrived) {
        return world.unitOfWork().execute(stores -> finishers.relink().finish(stores, arrived));
    }

    private Outcome prove(Arrived<SetupFlow.SetupProven> arrived, Provider provider) {
        var inspected = finishers.inspector().inspect(provider);
        Outcome outcome = world.unitOfWork().execute(stores -> finishers.setup().finish(stores, arrived, inspected));
        finishers.known().forget();
        return outcome;
    }

    private Outcome tell(Arrived<TestFlow.TestProven> arrived, Provider provider) {
        var inspected = finishers.inspector().inspect(provider);
        Outcome outcome = world.unitOfWork().execute(stores -> finishers.test().finish(stores, arrived, inspected));
        finishers.known().forget();
        return outcome;
    }

    /// What a provider gets wrong ends a sign-in; of a test it is the result.
    private Result fail(Command command, FlowOrigin origin, TestReport.Failed failure) {
        return origin.purpose() instanceof FlowPurpose.Test test
                ? results.answer(command, origin, report(origin, test, failure))
                : results.refused(command, origin, failure.refusal(), failure.detail());
    }

    private Outcome report(FlowOrigin origin, FlowPurpose.Test test, TestReport.Failed failure) {
        return world.unitOfWork().execute(stores -> finishers.test().fail(stores, origin, test, failure));
    }
}
