package dev.vestibule.architecture.planted.r30_types.domain.user;

public final class Offender extends RuntimeException {
    private static final long serialVersionUID = 1;
}
