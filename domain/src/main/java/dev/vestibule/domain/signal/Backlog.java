package dev.vestibule.domain.signal;

import java.time.Duration;

/// What is left to do for a receiver: how many signals wait and how many were set aside, each counted up to a limit,
/// and
/// for how long the oldest that is due has been due.
public record Backlog(Receiver receiver, int waiting, int dead, Duration lag) {}
