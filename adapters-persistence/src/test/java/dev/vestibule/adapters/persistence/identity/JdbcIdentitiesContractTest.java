package dev.vestibule.adapters.persistence.identity;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.IdentitiesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcIdentitiesContractTest extends IdentitiesContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
