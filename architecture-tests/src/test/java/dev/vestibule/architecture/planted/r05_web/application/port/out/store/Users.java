package dev.vestibule.architecture.planted.r05_web.application.port.out.store;

public interface Users {}
