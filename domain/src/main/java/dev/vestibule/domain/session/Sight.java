package dev.vestibule.domain.session;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.organization.OrganizationId;

/// What a session may see of its own person's account, and so what it may end there. With the account's own credential
/// that is all of it. Single sign-on alone sees the part of the organizations that it came from, and nothing of others:
/// else an organization's provider could look into everything that a person does elsewhere.
public record Sight(Session session) {
    public boolean isWhole() {
        return session.ownCredentialAt().isPresent();
    }

    /// Whether the organization's part of the account shows.
    public boolean shows(OrganizationId organization) {
        return isWhole() || session.assuranceFor(organization).isPresent();
    }

    public boolean shows(Identity identity) {
        return identity.isHeldBy(session.user()) && shows(identity.organization());
    }

    /// Whether another session of the account shows. One that opens nothing any more belongs to no organization.
    public boolean shows(Session other) {
        return other.user().equals(session.user()) && (isWhole() || opensOnlyWhatShows(other));
    }

    private boolean opensOnlyWhatShows(Session other) {
        return other.ownCredentialAt().isEmpty()
                && !other.assurances().isEmpty()
                && other.assurances().stream().allMatch(held -> shows(held.organization()));
    }
}
