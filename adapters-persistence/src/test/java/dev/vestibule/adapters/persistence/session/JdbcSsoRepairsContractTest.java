package dev.vestibule.adapters.persistence.session;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.SsoRepairsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSsoRepairsContractTest extends SsoRepairsContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
