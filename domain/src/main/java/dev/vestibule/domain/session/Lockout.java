package dev.vestibule.domain.session;

import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An owner before single sign-on that may let no owner in: the one judgement of who may repair it. Made anew at
/// each use, of what is committed then. `owners` are the organization's, of those with an active account and a
/// seat.
public record Lockout(Session session, Organization organization, List<Member> owners) {
    public Lockout {
        owners = List.copyOf(owners);
    }

    /// Whether single sign-on is required of an owner who holds the account's own credential, and works for no
    /// owner.
    public boolean isReal() {
        return session.ownCredentialAt().isPresent()
                && own().isPresent()
                && Access.decide(session, organization, own()) == Access.SSO_NEEDED
                && owners.stream().noneMatch(Member::hasWorkingLink);
    }

    private Optional<Member> own() {
        return owners.stream()
                .filter(Member::isOwner)
                .filter(owner -> owner.organization().equals(organization.id()))
                .filter(owner -> owner.user().equals(session.user()))
                .findFirst();
    }

    /// Whether this session may repair it now.
    public RepairStanding under(SsoRepair repair, Instant now) {
        boolean isIts =
                repair.session().equals(session.id()) && repair.organization().equals(organization.id());
        return isIts && repair.isOpen(now) && isReal() ? RepairStanding.OPEN : RepairStanding.CLOSED;
    }
}
