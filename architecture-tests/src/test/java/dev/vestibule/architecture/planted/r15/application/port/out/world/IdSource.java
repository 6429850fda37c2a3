package dev.vestibule.architecture.planted.r15.application.port.out.world;

public interface IdSource {}
