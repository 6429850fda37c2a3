package dev.vestibule.architecture.planted.r37_contracts.application.testing.contract;

import dev.vestibule.architecture.planted.r37_contracts.application.port.out.store.OffenderStore;

final class FakeOffenderStoreTest extends OffenderStoreContract {
    @Override
    OffenderStore store() {
        return new OffenderStore() {};
    }
}
