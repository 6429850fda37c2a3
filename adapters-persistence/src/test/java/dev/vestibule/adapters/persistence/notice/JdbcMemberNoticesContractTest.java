package dev.vestibule.adapters.persistence.notice;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.MemberNoticesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcMemberNoticesContractTest extends MemberNoticesContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
