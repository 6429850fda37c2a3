package dev.vestibule.architecture.planted.r01.domain;

import java.sql.Timestamp;

public record Offender(Timestamp at) {}
