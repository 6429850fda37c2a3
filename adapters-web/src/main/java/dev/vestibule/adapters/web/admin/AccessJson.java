package dev.vestibule.adapters.web.admin;

import io.micronaut.serde.annotation.Serdeable;

/// Whether the session may enter the organization, and why, or why not.
@Serdeable
record AccessJson(String organization, boolean allowed, String reason) {}
