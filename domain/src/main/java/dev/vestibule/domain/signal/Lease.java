package dev.vestibule.domain.signal;

import java.time.Duration;
import java.util.Optional;

/// For how long a relay takes something out of everybody's sight, and which relay it is. Without a name it can be told
/// gone only by its time.
public record Lease(Duration length, Optional<RelayName> relay) {}
