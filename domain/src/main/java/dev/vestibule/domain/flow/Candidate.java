package dev.vestibule.domain.flow;

import dev.vestibule.domain.user.UserId;

/// The one active account that owns the asserted address, and how it stands to the provider.
/// An address match alone never starts, replaces or extends a session.
public record Candidate(UserId user, boolean isMember, boolean hasIdentityHere) {}
