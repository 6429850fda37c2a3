package dev.vestibule.application.organization;

import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class DeleteOrganizationHandler implements DeleteOrganization {
    private final UnitOfWork unitOfWork;
    private final KnownProviders knownProviders;
    private final OrganizationClosing closing;

    DeleteOrganizationHandler(UnitOfWork unitOfWork, KnownProviders knownProviders, OrganizationClosing closing) {
        this.unitOfWork = unitOfWork;
        this.knownProviders = knownProviders;
        this.closing = closing;
    }

    @Override
    public Result handle(Command command) {
        Result result = unitOfWork.execute(stores -> closing.close(stores, command));
        if (result instanceof Result.Deleted) {
            knownProviders.forget();
        }
        return result;
    }
}
