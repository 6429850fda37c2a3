package dev.vestibule.architecture.planted.r37_contracts.application.testing.contract;

import dev.vestibule.architecture.planted.r37_contracts.application.port.out.store.BystanderStore;

abstract class BystanderStoreContract {
    abstract BystanderStore store();
}
