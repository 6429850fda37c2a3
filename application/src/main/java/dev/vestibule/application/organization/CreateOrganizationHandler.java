package dev.vestibule.application.organization;

import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class CreateOrganizationHandler implements CreateOrganization {
    private final UnitOfWork unitOfWork;
    private final KnownProviders knownProviders;
    private final OrganizationOpening opening;

    CreateOrganizationHandler(UnitOfWork unitOfWork, KnownProviders knownProviders, OrganizationOpening opening) {
        this.unitOfWork = unitOfWork;
        this.knownProviders = knownProviders;
        this.opening = opening;
    }

    @Override
    public Result handle(Command command) {
        Result result = unitOfWork.execute(stores -> opening.open(stores, command));
        if (result instanceof Result.Created) {
            knownProviders.forget();
        }
        return result;
    }
}
