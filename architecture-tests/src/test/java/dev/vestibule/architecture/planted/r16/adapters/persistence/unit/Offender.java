package dev.vestibule.architecture.planted.r16.adapters.persistence.unit;

final class Offender {
    JdbcStores stores() {
        return new JdbcStores();
    }
}
