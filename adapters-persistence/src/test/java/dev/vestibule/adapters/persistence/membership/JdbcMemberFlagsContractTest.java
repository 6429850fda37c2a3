package dev.vestibule.adapters.persistence.membership;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.MemberFlagsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcMemberFlagsContractTest extends MemberFlagsContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
