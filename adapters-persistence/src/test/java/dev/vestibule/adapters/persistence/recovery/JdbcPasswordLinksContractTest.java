package dev.vestibule.adapters.persistence.recovery;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.PasswordLinksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPasswordLinksContractTest extends PasswordLinksContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
