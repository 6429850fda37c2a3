package dev.vestibule.bootstrap.jobs;

import dev.vestibule.application.port.in.check.CheckIdentities;
import dev.vestibule.application.port.in.delivery.SweepExpired;
import dev.vestibule.application.port.in.event.KeepEventDays;
import dev.vestibule.application.port.in.reminder.RemindMembers;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/// The list of what runs by itself: a new job is one line here. Correctness never waits for a job: every use judges the
/// time by itself.
@Factory
final class JobBeans {
    @Singleton
    Jobs jobs(
            SweepExpired sweepExpired,
            KeepEventDays keepEventDays,
            CheckIdentities checkIdentities,
            RemindMembers remindMembers) {
        return new Jobs(List.of(
                Job.once("sweep", Duration.ofMinutes(5), () -> sweepExpired.handle(new SweepExpired.Command())),
                Job.once("event-days", Duration.ofHours(1), () -> keepEventDays.handle(new KeepEventDays.Command())),
                Job.once(
                        "link-reminders", Duration.ofHours(1), () -> remindMembers.handle(new RemindMembers.Command())),
                new Job("identity-check", Duration.ofMinutes(1), () -> somebodyWasDue(checkIdentities))));
    }

    private static boolean somebodyWasDue(CheckIdentities checkIdentities) {
        return switch (checkIdentities.handle(new CheckIdentities.Command())) {
            case CheckIdentities.Result.Asked _ -> true;
            case CheckIdentities.Result.NobodyDue() -> false;
        };
    }
}
