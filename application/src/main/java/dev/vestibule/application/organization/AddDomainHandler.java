package dev.vestibule.application.organization;

import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class AddDomainHandler implements AddDomain {
    private final UnitOfWork unitOfWork;
    private final DomainGrant grant;

    AddDomainHandler(UnitOfWork unitOfWork, DomainGrant grant) {
        this.unitOfWork = unitOfWork;
        this.grant = grant;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> grant.grant(stores, command));
    }
}
