package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.ProviderHours;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.ProviderHour;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Counted hours in memory.
final class MemoryProviderHours implements ProviderHours {
    private final Unit unit;

    MemoryProviderHours(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void add(List<ProviderHour> hours) {
        Tables tables = unit.toWrite();
        Stream<ProviderHour> known =
                hours.stream().filter(hour -> tables.providers().containsKey(hour.provider()));
        List<ProviderHour> summed = ProviderHour.summed(
                Stream.concat(tables.providerHours().stream(), known).toList());
        tables.providerHours().clear();
        tables.providerHours().addAll(summed);
    }

    @Override
    public List<ProviderHour> list(ProviderId provider, Instant since) {
        return unit.toRead().providerHours().stream()
                .filter(hour -> hour.provider().equals(provider))
                .filter(hour -> !hour.hour().isBefore(since))
                .sorted(Comparator.comparing(ProviderHour::hour))
                .toList();
    }

    @Override
    public int sweep(Instant then) {
        List<ProviderHour> rows = unit.toWrite().providerHours();
        int before = rows.size();
        rows.removeIf(hour -> hour.hour().isBefore(then));
        return before - rows.size();
    }
}
