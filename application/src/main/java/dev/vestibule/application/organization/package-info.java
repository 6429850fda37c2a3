/// Setting up organizations and their domains.
/// Uses the steps of `membership`.
package dev.vestibule.application.organization;
