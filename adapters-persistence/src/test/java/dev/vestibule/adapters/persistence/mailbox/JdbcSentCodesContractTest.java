package dev.vestibule.adapters.persistence.mailbox;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.SentCodesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSentCodesContractTest extends SentCodesContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
