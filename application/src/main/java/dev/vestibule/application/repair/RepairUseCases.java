package dev.vestibule.application.repair;

import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.repair.OpenRepair;
import dev.vestibule.application.port.in.repair.SendRepairCode;
import dev.vestibule.application.port.in.repair.ShowRepair;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to repairing single sign-on.
public record RepairUseCases(ShowRepair showRepair, SendRepairCode sendRepairCode, OpenRepair openRepair) {
    public static RepairUseCases over(
            UnitOfWork unitOfWork, Secrets secrets, IdSource ids, InstantSource clock, Notices notices) {
        var gate = new RepairGate(clock);
        var threshold = new Threshold(gate, clock);
        return new RepairUseCases(
                new ShowRepairHandler(unitOfWork, new RepairProgress(threshold, gate, clock, notices)),
                new SendRepairCodeHandler(unitOfWork, secrets, new CodeDispatch(threshold, ids, clock, notices)),
                new OpenRepairHandler(
                        unitOfWork, secrets, new RepairOpening(threshold, new Ledger(ids, clock), ids, clock)));
    }
}
