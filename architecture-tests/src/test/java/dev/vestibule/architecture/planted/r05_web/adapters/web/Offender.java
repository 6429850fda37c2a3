package dev.vestibule.architecture.planted.r05_web.adapters.web;

import dev.vestibule.architecture.planted.r05_web.application.port.out.store.Users;

record Offender(Users users) {}
