package dev.vestibule.architecture.planted.r35_secrets.adapters.web;

import java.util.Optional;

record Offender(Optional<String> clientSecret) {}
