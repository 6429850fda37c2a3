package dev.vestibule.architecture.planted.r21_arrays.domain.user;

@SuppressWarnings("ArrayRecordComponent") // that is the offence
public record Offender(String[] names) {}
