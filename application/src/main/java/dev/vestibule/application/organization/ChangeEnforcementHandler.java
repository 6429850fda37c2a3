package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.organization.ChangeEnforcement;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.tag.Condition;

final class ChangeEnforcementHandler implements ChangeEnforcement {
    private final UnitOfWork unitOfWork;
    private final KnownProviders knownProviders;
    private final Authority overSso;
    private final OrganizationRevision revision;

    ChangeEnforcementHandler(
            UnitOfWork unitOfWork, KnownProviders knownProviders, Authority overSso, OrganizationRevision revision) {
        this.unitOfWork = unitOfWork;
        this.knownProviders = knownProviders;
        this.overSso = overSso;
        this.revision = revision;
    }

    @Override
    public Result handle(Command command) {
        var change = new ChangeOrganization.Command(
                command.caller(),
                command.organization(),
                OrganizationChange.ofEnforcement(command.enforcement()),
                new Condition.Any());
        return switch (unitOfWork.execute(stores -> {
            Permit permit = overSso.toManage(stores, command.caller(), command.organization(), Scope.PROVIDER_ADMIN);
            return revision.revise(stores, change, permit);
        })) {
            case ChangeOrganization.Result.Changed(var organization) -> {
                knownProviders.forget();
                yield new Result.Changed(organization);
            }
            case ChangeOrganization.Result.Refused(var refusal) -> new Result.Refused(refusal);
        };
    }
}
