/// Single sign-on set-ups of organizations: where their identity provider is, and what it may do.
/// Imports `organization` only.
package dev.vestibule.domain.provider;
