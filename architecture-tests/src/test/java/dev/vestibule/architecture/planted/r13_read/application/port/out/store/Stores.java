package dev.vestibule.architecture.planted.r13_read.application.port.out.store;

public interface Stores {}
