package dev.vestibule.domain.flow;

import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;

/// The one account that owns the asserted address, and how it stands to the provider. Only an active one
/// can be attached; a suspended one still owns its address, so nobody else gets an account for it.
/// An address match alone never starts, replaces or extends a session.
public record Candidate(UserId user, UserStanding standing, boolean isMember, boolean hasIdentityHere) {
    /// A member without an identity at this provider.
    public boolean mayBeAttached() {
        return standing == UserStanding.ACTIVE && isMember && !hasIdentityHere;
    }
}
