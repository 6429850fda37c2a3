package dev.vestibule.architecture.planted.r13_execute.application.port.out.store;

public interface Stores {}
