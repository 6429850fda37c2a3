package dev.vestibule.architecture.planted.r33_transactions.adapters.persistence;

import jakarta.transaction.Transactional;

final class Offender {
    @Transactional
    String name() {
        return "";
    }
}
