package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.decision.DecisionWorld;
import dev.vestibule.application.pipeline.PipelineWorld;
import dev.vestibule.application.port.out.world.FlowSeal;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What signing in needs of the world, gathered once.
@Singleton
record SignInWorld(
        UnitOfWork unitOfWork,
        Secrets secrets,
        FlowSeal flowSeal,
        IdentityProviders identityProviders,
        Observer observer,
        InstantSource clock) {
    PipelineWorld pipeline() {
        return new PipelineWorld(unitOfWork, secrets, flowSeal, identityProviders, observer, clock);
    }

    DecisionWorld decision() {
        return new DecisionWorld(unitOfWork, secrets, flowSeal, observer, clock);
    }
}
