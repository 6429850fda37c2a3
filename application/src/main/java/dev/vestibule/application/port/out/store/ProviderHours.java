package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.ProviderHour;
import java.time.Instant;
import java.util.List;

/// How sign-ins through each provider went, hour by hour.
public interface ProviderHours {
    /// Adds these to what was counted; of the times, the latest stay. What went to a provider that is gone is left out.
    /// Takes the rows in the order of providers and hours, until the unit ends.
    void add(List<ProviderHour> hours);

    /// Oldest first, from the hour that begins at `since` or after.
    List<ProviderHour> list(ProviderId provider, Instant since);

    /// Removes hours from before `then`; answers how many.
    int sweep(Instant then);
}
