package dev.vestibule.architecture.planted.r16.adapters.persistence.unit;

final class JdbcUnitOfWork {
    JdbcStores stores() {
        return new JdbcStores();
    }
}
