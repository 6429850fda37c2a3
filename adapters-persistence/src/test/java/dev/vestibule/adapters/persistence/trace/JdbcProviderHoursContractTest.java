package dev.vestibule.adapters.persistence.trace;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.ProviderHoursContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcProviderHoursContractTest extends ProviderHoursContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
