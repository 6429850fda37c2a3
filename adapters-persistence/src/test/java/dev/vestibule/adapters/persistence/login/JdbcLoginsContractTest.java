package dev.vestibule.adapters.persistence.login;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.LoginsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLoginsContractTest extends LoginsContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
