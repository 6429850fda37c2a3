/// Setting up accounts.
/// Uses the steps of `membership`.
package dev.vestibule.application.user;
