package dev.vestibule.application.pipeline;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance;
import dev.vestibule.application.linking.Turnaway;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.KnownProviders;
import java.util.Set;

/// The door to signing in through a provider. `allowedOrigins` are where a sign-in may lead besides our
/// own paths.
public record PipelineUseCases(StartLogin startLogin, FinishPipeline finishPipeline) {
    public static PipelineUseCases over(
            PipelineWorld world, IdSource ids, KnownProviders known, Entrance entrance, Set<String> allowedOrigins) {
        var finishLogin = new FinishLogin(entrance, new Turnaway(new Ledger(ids, world.clock())), world.clock());
        return new PipelineUseCases(
                new StartLoginHandler(world, ids, known, allowedOrigins),
                new FinishPipelineHandler(world, new FlowGate(world.clock()), finishLogin));
    }
}
