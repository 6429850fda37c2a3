package dev.vestibule.adapters.persistence.webhook;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.WebhooksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcWebhooksContractTest extends WebhooksContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
