/// Organizations: the tenants, their rules, and the mail domains they have proven.
/// The first package of the model: it imports no other.
package dev.vestibule.domain.organization;
