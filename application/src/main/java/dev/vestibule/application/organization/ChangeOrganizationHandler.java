package dev.vestibule.application.organization;

import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class ChangeOrganizationHandler implements ChangeOrganization {
    private final UnitOfWork unitOfWork;
    private final KnownProviders knownProviders;
    private final OrganizationRevision revision;

    ChangeOrganizationHandler(UnitOfWork unitOfWork, KnownProviders knownProviders, OrganizationRevision revision) {
        this.unitOfWork = unitOfWork;
        this.knownProviders = knownProviders;
        this.revision = revision;
    }

    @Override
    public Result handle(Command command) {
        Result result = unitOfWork.execute(stores -> revision.revise(stores, command));
        if (result instanceof Result.Changed) {
            knownProviders.forget();
        }
        return result;
    }
}
