package dev.vestibule.adapters.persistence.audit;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.AuditSealsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcAuditSealsContractTest extends AuditSealsContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
