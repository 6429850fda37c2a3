/// What each attempt to come in through a provider was decided to be, for the admins of its organization.
package dev.vestibule.domain.trace;
