package dev.vestibule.architecture.planted.r37_contracts.application.port.out.store;

public interface BystanderStore {}
