package dev.vestibule.architecture.planted.r06_in.application.port.out.store;

public interface Users {}
