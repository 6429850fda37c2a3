package dev.vestibule.application.repair;

import dev.vestibule.application.port.in.repair.OpenRepair;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.mailbox.MailboxCode;
import dev.vestibule.domain.mailbox.MailboxCodeHash;
import java.util.Optional;

final class OpenRepairHandler implements OpenRepair {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final RepairOpening opening;

    OpenRepairHandler(UnitOfWork unitOfWork, Secrets secrets, RepairOpening opening) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.opening = opening;
    }

    @Override
    public Result handle(Command command) {
        Optional<MailboxCodeHash> typed = MailboxCode.parse(command.typed()).map(secrets::hash);
        return unitOfWork.execute(stores -> opening.open(stores, command, typed));
    }
}
