package dev.vestibule.adapters.persistence.apikey;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.ApiKeysContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcApiKeysContractTest extends ApiKeysContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
