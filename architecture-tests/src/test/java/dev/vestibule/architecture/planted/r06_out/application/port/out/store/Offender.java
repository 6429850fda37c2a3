package dev.vestibule.architecture.planted.r06_out.application.port.out.store;

import dev.vestibule.architecture.planted.r06_out.application.port.in.session.SignIn;

public interface Offender extends SignIn {}
