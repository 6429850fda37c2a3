package dev.vestibule.domain.provider;

import java.util.List;
import java.util.Optional;

/// The parts of what is asked of a provider that somebody wants to change; the rest stays.
public record RequestSettingsChange(
        Optional<Freshness> freshness, Optional<List<String>> acrValues, Optional<ResponseMode> responseMode) {
    public static final RequestSettingsChange NONE =
            new RequestSettingsChange(Optional.empty(), Optional.empty(), Optional.empty());

    public RequestSettings appliedTo(RequestSettings current) {
        return new RequestSettings(
                freshness.orElse(current.freshness()),
                acrValues.orElse(current.acrValues()),
                responseMode.orElse(current.responseMode()));
    }
}
