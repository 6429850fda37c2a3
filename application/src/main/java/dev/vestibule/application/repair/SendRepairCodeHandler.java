package dev.vestibule.application.repair;

import dev.vestibule.application.port.in.repair.SendRepairCode;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.mailbox.MailboxCode;
import dev.vestibule.domain.mailbox.MailboxCodeHash;

final class SendRepairCodeHandler implements SendRepairCode {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final CodeDispatch dispatch;

    SendRepairCodeHandler(UnitOfWork unitOfWork, Secrets secrets, CodeDispatch dispatch) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.dispatch = dispatch;
    }

    @Override
    public Result handle(Command command) {
        MailboxCode code = secrets.newMailboxCode();
        MailboxCodeHash hash = secrets.hash(code);
        return unitOfWork.execute(stores -> dispatch.send(stores, command, code, hash));
    }
}
