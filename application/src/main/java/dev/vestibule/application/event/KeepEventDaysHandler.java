package dev.vestibule.application.event;

import dev.vestibule.application.port.in.event.KeepEventDays;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.trace.ProviderHour;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

final class KeepEventDaysHandler implements KeepEventDays {
    /// For yesterday's there may be stragglers; a week ahead survives a weekend without anybody.
    private static final int DAYS_AHEAD = 7;

    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    KeepEventDaysHandler(UnitOfWork unitOfWork, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /// In units of their own: what cannot be dropped now keeps no room from being made.
    @Override
    public Result handle(Command command) {
        Instant now = clock.instant();
        LocalDate today = dayOf(now);
        unitOfWork.execute(stores -> {
            stores.events().prepare(today.minusDays(1), today.plusDays(DAYS_AHEAD));
            return stores.providerHours().sweep(now.minus(ProviderHour.KEPT));
        });
        return unitOfWork.execute(stores -> {
            stores.events().forget(dayOf(now.minus(Event.KEPT)));
            return new Result.Kept();
        });
    }

    private static LocalDate dayOf(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
