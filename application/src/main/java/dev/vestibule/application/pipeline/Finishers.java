package dev.vestibule.application.pipeline;

import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.provider.Inspector;

/// How a flow is finished, by its purpose, and what finishing may change about the providers that are known.
record Finishers(
        FinishLogin login,
        FinishRelink relink,
        FinishSetup setup,
        FinishTest test,
        Inspector inspector,
        KnownProviders known) {}
