package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;

final class ListOrganizationsHandler implements ListOrganizations {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    ListOrganizationsHandler(UnitOfWork unitOfWork, Authority authority) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
    }

    @Override
    public Result handle(Query query) {
        return authority
                .unlessOperator(query.caller(), Scope.ORG_READ)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> new Result.Listed(
                        unitOfWork.read(stores -> stores.organizations().list(query.page()))));
    }
}
