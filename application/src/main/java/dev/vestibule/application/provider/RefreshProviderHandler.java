package dev.vestibule.application.provider;

import dev.vestibule.application.port.in.provider.RefreshProvider;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.IdentityProviders.Inspection;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.provider.Provider;

final class RefreshProviderHandler implements RefreshProvider {
    private final UnitOfWork unitOfWork;
    private final IdentityProviders identityProviders;
    private final KnownProviders knownProviders;
    private final ProviderRefresh refresh;

    RefreshProviderHandler(
            UnitOfWork unitOfWork,
            IdentityProviders identityProviders,
            KnownProviders knownProviders,
            ProviderRefresh refresh) {
        this.unitOfWork = unitOfWork;
        this.identityProviders = identityProviders;
        this.knownProviders = knownProviders;
        this.refresh = refresh;
    }

    @Override
    public Result handle(Command command) {
        return switch (unitOfWork.read(stores -> refresh.find(stores, command))) {
            case ProviderRefresh.Found.Enabled(var provider) -> ask(command, provider);
            case ProviderRefresh.Found.Not(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result ask(Command command, Provider asked) {
        return switch (identityProviders.inspect(asked.id(), asked.config())) {
            case Inspection.Unsound(var refusal, var detail) -> new Result.Unsound(refusal, detail);
            case Inspection.Sound sound -> {
                Result result = unitOfWork.execute(stores -> refresh.apply(stores, command, asked, sound.algorithms()));
                knownProviders.forget();
                yield result;
            }
        };
    }
}
