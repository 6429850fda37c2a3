package dev.vestibule.architecture.planted.r06_in.application.port.in.session;

import dev.vestibule.architecture.planted.r06_in.application.port.out.store.Users;

public interface Offender extends Users {}
