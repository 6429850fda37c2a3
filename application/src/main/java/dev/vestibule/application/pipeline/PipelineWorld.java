package dev.vestibule.application.pipeline;

import dev.vestibule.application.port.out.world.FlowSeal;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// What every handler of the pipeline needs of the world.
public record PipelineWorld(
        UnitOfWork unitOfWork,
        Secrets secrets,
        FlowSeal flowSeal,
        IdentityProviders identityProviders,
        Observer observer,
        InstantSource clock) {}
