package dev.vestibule.application.port.in.session;

import dev.vestibule.domain.organization.OrganizationSlug;

/// Where to sign in, by work e-mail or organization. Depends on the address's domain alone, so nobody
/// learns from it whether an account exists.
public interface FindSignIn {
    Result handle(Query query);

    /// `typed` is as the person entered it.
    record Query(String typed) {}

    sealed interface Result {
        /// The page of the organization that has proven the address's domain, or has this slug.
        record AtOrganization(OrganizationSlug organization) implements Result {}

        /// With the account's own password.
        record WithPassword() implements Result {}

        /// Neither an address nor an organization.
        record Unreadable() implements Result {}
    }
}
