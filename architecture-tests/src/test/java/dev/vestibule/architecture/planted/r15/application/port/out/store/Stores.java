package dev.vestibule.architecture.planted.r15.application.port.out.store;

public interface Stores {}
