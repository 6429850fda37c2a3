/// Who belongs to an organization, with which role, and how somebody comes to belong.
/// Imports `organization`, `user`, `provider` and `identity`.
package dev.vestibule.domain.membership;
