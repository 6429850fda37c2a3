package dev.vestibule.adapters.web.admin;

import io.micronaut.serde.annotation.Serdeable;

/// How many dead letters wait again.
@Serdeable
record ReplayedJson(int replayed) {}
