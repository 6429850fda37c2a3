package dev.vestibule.application.organization;

import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class DropDomainHandler implements DropDomain {
    private final UnitOfWork unitOfWork;
    private final KnownProviders knownProviders;
    private final DomainRelease release;

    DropDomainHandler(UnitOfWork unitOfWork, KnownProviders knownProviders, DomainRelease release) {
        this.unitOfWork = unitOfWork;
        this.knownProviders = knownProviders;
        this.release = release;
    }

    @Override
    public Result handle(Command command) {
        Result result = unitOfWork.execute(stores -> release.release(stores, command));
        if (result instanceof Result.Dropped) {
            knownProviders.forget();
        }
        return result;
    }
}
