package dev.vestibule.adapters.web.admin;

import io.micronaut.serde.annotation.Serdeable;

/// How many links a decision ended.
@Serdeable
record CheckDecisionJson(int unlinked) {}
