package dev.vestibule.architecture.planted.r05_others.adapters.persistence;

import dev.vestibule.architecture.planted.r05_others.application.port.in.session.SignIn;

record Offender(SignIn signIn) {}
