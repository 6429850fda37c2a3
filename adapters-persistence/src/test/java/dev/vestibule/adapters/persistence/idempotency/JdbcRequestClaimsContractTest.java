package dev.vestibule.adapters.persistence.idempotency;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.RequestClaimsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcRequestClaimsContractTest extends RequestClaimsContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
