package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.organization.OrganizationUseCases;
import dev.vestibule.application.port.in.organization.ChangeEnforcement;
import dev.vestibule.application.port.in.organization.ShowEnforcement;
import dev.vestibule.application.port.in.repair.OpenRepair;
import dev.vestibule.application.port.in.repair.SendRepairCode;
import dev.vestibule.application.port.in.repair.ShowRepair;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.repair.RepairUseCases;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Makes beans of the use cases of asking for single sign-on, and of repairing it.
@Factory
final class SsoBeans {
    @Singleton
    RepairUseCases repairUseCases(SignInWorld world, IdSource ids, Notices notices) {
        return RepairUseCases.over(world.unitOfWork(), world.secrets(), ids, world.clock(), notices);
    }

    @Singleton
    ShowEnforcement showEnforcement(OrganizationUseCases door) {
        return door.showEnforcement();
    }

    @Singleton
    ChangeEnforcement changeEnforcement(OrganizationUseCases door) {
        return door.changeEnforcement();
    }

    @Singleton
    ShowRepair showRepair(RepairUseCases door) {
        return door.showRepair();
    }

    @Singleton
    SendRepairCode sendRepairCode(RepairUseCases door) {
        return door.sendRepairCode();
    }

    @Singleton
    OpenRepair openRepair(RepairUseCases door) {
        return door.openRepair();
    }
}
