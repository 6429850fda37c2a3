package dev.vestibule.domain.session;

import java.time.Instant;

/// A session that has just begun: the only moment at which its token is known.
public record OpenedSession(SessionToken token, Instant endsAt) {}
