package dev.vestibule.architecture.planted.r04.adapters.web;

import dev.vestibule.architecture.planted.r04.bootstrap.Wiring;

record Offender(Wiring wiring) {}
