package dev.vestibule.adapters.web.admin;

import io.micronaut.serde.annotation.Serdeable;

/// Whether the session may enter the organization, and why, or why not. `ssoReminder` says that the organization
/// asks the person, who has no working link, to connect to its single sign-on; it does not insist yet.
@Serdeable
record AccessJson(String organization, boolean allowed, String reason, boolean ssoReminder) {}
