package dev.vestibule.adapters.persistence.provider;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.ProvidersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcProvidersContractTest extends ProvidersContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
