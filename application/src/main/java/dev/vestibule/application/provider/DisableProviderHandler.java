package dev.vestibule.application.provider;

import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class DisableProviderHandler implements DisableProvider {
    private final UnitOfWork unitOfWork;
    private final KnownProviders knownProviders;
    private final ProviderShutdown shutdown;

    DisableProviderHandler(UnitOfWork unitOfWork, KnownProviders knownProviders, ProviderShutdown shutdown) {
        this.unitOfWork = unitOfWork;
        this.knownProviders = knownProviders;
        this.shutdown = shutdown;
    }

    @Override
    public Result handle(Command command) {
        Result result = unitOfWork.execute(stores -> shutdown.disable(stores, command));
        if (result instanceof Result.Disabled) {
            knownProviders.forget();
        }
        return result;
    }
}
