package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;

final class ShowOrganizationHandler implements ShowOrganization {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    ShowOrganizationHandler(UnitOfWork unitOfWork, Authority authority) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
    }

    @Override
    public Result handle(Query query) {
        return switch (unitOfWork.read(
                stores -> authority.toManage(stores, query.caller(), query.organization(), Scope.ORG_READ))) {
            case Permit.Granted(var organization) -> new Result.Shown(organization);
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }
}
