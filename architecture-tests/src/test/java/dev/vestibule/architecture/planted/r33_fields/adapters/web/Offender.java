package dev.vestibule.architecture.planted.r33_fields.adapters.web;

import jakarta.inject.Inject;

final class Offender {
    @Inject
    String name;
}
