package dev.vestibule.application.pipeline;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.linking.Turnaway;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.HoldAnswer;
import dev.vestibule.application.port.in.pipeline.ShowRelink;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.in.pipeline.StartRelink;
import dev.vestibule.application.port.in.pipeline.StartSetup;
import dev.vestibule.application.port.in.pipeline.StartTest;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.provider.Inspector;
import dev.vestibule.application.provider.ProofLinkMaker;
import dev.vestibule.application.provider.ProviderProof;
import java.util.Set;

/// The door to signing in through a provider, and to proving one. `allowedOrigins` are where a sign-in may lead
/// besides our own paths.
public record PipelineUseCases(
        StartLogin startLogin,
        StartSetup startSetup,
        StartTest startTest,
        ShowRelink showRelink,
        StartRelink startRelink,
        HoldAnswer holdAnswer,
        FinishPipeline finishPipeline) {
    public static PipelineUseCases over(
            PipelineWorld world,
            IdSource ids,
            KnownProviders known,
            Entrance entrance,
            Notices notices,
            Set<String> allowedOrigins) {
        var clock = world.clock();
        var ledger = new Ledger(ids, clock);
        var dispatch = new Dispatch(world, ids);
        var repairs = new RepairGate(clock);
        var proofGate = new ProofGate(Authority.overSso(repairs), repairs, clock);
        var proof = new ProviderProof(ids, clock, ledger);
        var relinkGate = new RelinkGate(clock);
        var turnaway = new Turnaway(ledger);
        var finishers = new Finishers(
                new FinishLogin(entrance, turnaway, clock),
                new FinishRelink(entrance, turnaway, clock),
                new FinishSetup(entrance, proof, new Invitations(ids, clock, notices), repairs, clock),
                new FinishTest(proof, repairs, clock),
                new Inspector(world.identityProviders()),
                known);
        return new PipelineUseCases(
                new StartLoginHandler(world, dispatch, known, allowedOrigins),
                new StartSetupHandler(world, proofGate, dispatch),
                new StartTestHandler(world, proofGate, new ProofLinkMaker(ids, clock, ledger), dispatch),
                new ShowRelinkHandler(world, relinkGate),
                new StartRelinkHandler(world, relinkGate, dispatch),
                new HoldAnswerHandler(world, new FlowGate(clock)),
                new FinishPipelineHandler(world, new FlowGate(clock), finishers));
    }
}
