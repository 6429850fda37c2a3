package dev.vestibule.architecture.planted.r37_contracts.application.testing.contract;

import dev.vestibule.architecture.planted.r37_contracts.application.port.out.store.BystanderStore;

final class FakeBystanderStoreTest extends BystanderStoreContract {
    @Override
    BystanderStore store() {
        return new BystanderStore() {};
    }
}
