/// Browser sessions and what each of them opens: an account's own credential, and per organization the
/// single sign-on it has completed there.
/// Imports `organization`, `user`, `provider`, `identity` and `membership`.
package dev.vestibule.domain.session;
