package dev.vestibule.adapters.persistence.organization;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.OrganizationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcOrganizationsContractTest extends OrganizationsContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
