package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;

final class ShowOrganizationHandler implements ShowOrganization {
    private final UnitOfWork unitOfWork;
    private final Authority overSso;

    ShowOrganizationHandler(UnitOfWork unitOfWork, Authority overSso) {
        this.unitOfWork = unitOfWork;
        this.overSso = overSso;
    }

    @Override
    public Result handle(Query query) {
        return switch (unitOfWork.read(
                stores -> overSso.toManage(stores, query.caller(), query.organization(), Scope.ORG_READ))) {
            case Permit.Granted(var organization) -> new Result.Shown(organization);
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }
}
