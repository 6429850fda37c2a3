package dev.vestibule.application.provider;

import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class ReviveProviderHandler implements ReviveProvider {
    private final UnitOfWork unitOfWork;
    private final KnownProviders knownProviders;
    private final ProviderRevival revival;

    ReviveProviderHandler(UnitOfWork unitOfWork, KnownProviders knownProviders, ProviderRevival revival) {
        this.unitOfWork = unitOfWork;
        this.knownProviders = knownProviders;
        this.revival = revival;
    }

    @Override
    public Result handle(Command command) {
        Result result = unitOfWork.execute(stores -> revival.revive(stores, command));
        knownProviders.forget();
        return result;
    }
}
