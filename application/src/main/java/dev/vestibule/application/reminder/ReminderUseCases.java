package dev.vestibule.application.reminder;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.reminder.RemindMembers;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to reminders.
public record ReminderUseCases(RemindMembers remindMembers) {
    public static ReminderUseCases over(UnitOfWork unitOfWork, IdSource ids, InstantSource clock, Notices notices) {
        return new ReminderUseCases(new RemindMembersHandler(unitOfWork, new LinkReminders(ids, clock, notices)));
    }
}
