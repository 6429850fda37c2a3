package dev.vestibule.adapters.persistence.flow;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.RelinkLinksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcRelinkLinksContractTest extends RelinkLinksContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
