package dev.vestibule.architecture.planted.r20.domain.user;

public final class Offender {}
