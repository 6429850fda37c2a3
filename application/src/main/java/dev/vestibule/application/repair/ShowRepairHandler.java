package dev.vestibule.application.repair;

import dev.vestibule.application.port.in.repair.ShowRepair;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class ShowRepairHandler implements ShowRepair {
    private final UnitOfWork unitOfWork;
    private final RepairProgress progress;

    ShowRepairHandler(UnitOfWork unitOfWork, RepairProgress progress) {
        this.unitOfWork = unitOfWork;
        this.progress = progress;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> progress.show(stores, query));
    }
}
