package dev.vestibule.adapters.persistence.check;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.IdentityChecksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcIdentityChecksContractTest extends IdentityChecksContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
