package dev.vestibule.domain.signal;

/// A relay's hold on a lane. `token` tells it from every other lease there ever was; `claims` counts how often the lane
/// was claimed since its head last came to any outcome, this time included.
public record LaneLease(Lane lane, long token, int claims) {
    /// Whether whoever claimed it before did not live to tell what became of it.
    public boolean isSuspect() {
        return claims > 1;
    }
}
