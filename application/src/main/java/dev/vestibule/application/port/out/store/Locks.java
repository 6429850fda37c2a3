package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.UserId;
import java.util.List;

/// Locks on things that may not have a row yet.
public interface Locks {
    /// Takes all locks at once, in one order that is the same for everybody (organization, user,
    /// subject), and holds them until the unit of work ends. Call it at most once in a unit,
    /// before anything that the locks protect is read.
    void acquire(List<Key> keys);

    /// What can be locked.
    sealed interface Key {
        /// Held by whoever changes what the organization's logins rest on; waits until nobody enters it.
        record OfOrganization(OrganizationId organization) implements Key {}

        /// Held by many at once: those who enter the organization while nobody changes what that rests on.
        record OfEntry(OrganizationId organization) implements Key {}

        record OfUser(UserId user) implements Key {}

        record OfSubject(ProviderId provider, Issuer issuer, Subject subject) implements Key {}
    }
}
