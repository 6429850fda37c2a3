package dev.vestibule.architecture.planted.r37_contracts.application.testing.contract;

import dev.vestibule.architecture.planted.r37_contracts.application.port.out.store.OffenderStore;

abstract class OffenderStoreContract {
    abstract OffenderStore store();
}
