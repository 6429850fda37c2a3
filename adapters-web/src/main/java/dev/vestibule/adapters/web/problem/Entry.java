package dev.vestibule.adapters.web.problem;

import io.micronaut.http.HttpStatus;

/// One line of the catalogue. `person` tells the person what to do; `admin` names the exact thing to look at.
public record Entry(String code, HttpStatus status, String title, String person, String admin) {}
