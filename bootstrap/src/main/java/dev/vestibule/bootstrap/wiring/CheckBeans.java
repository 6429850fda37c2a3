package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.check.CheckUseCases;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.check.CheckIdentities;
import dev.vestibule.application.port.in.check.DecideIdentityCheck;
import dev.vestibule.application.port.in.check.ShowIdentityCheck;
import dev.vestibule.application.port.in.reminder.RemindMembers;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.reminder.ReminderUseCases;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Gives the check of identities and the reminders what they need, and hands them out.
@Factory
final class CheckBeans {
    @Singleton
    CheckUseCases checkUseCases(
            UnitOfWork unitOfWork,
            IdentityProviders providers,
            Observer observer,
            IdSource ids,
            InstantSource clock,
            Notices notices) {
        return CheckUseCases.over(unitOfWork, providers, observer, ids, clock, notices);
    }

    @Singleton
    ReminderUseCases reminderUseCases(UnitOfWork unitOfWork, IdSource ids, InstantSource clock, Notices notices) {
        return ReminderUseCases.over(unitOfWork, ids, clock, notices);
    }

    @Singleton
    RemindMembers remindMembers(ReminderUseCases door) {
        return door.remindMembers();
    }

    @Singleton
    CheckIdentities checkIdentities(CheckUseCases door) {
        return door.checkIdentities();
    }

    @Singleton
    ShowIdentityCheck showIdentityCheck(CheckUseCases door) {
        return door.showIdentityCheck();
    }

    @Singleton
    DecideIdentityCheck decideIdentityCheck(CheckUseCases door) {
        return door.decideIdentityCheck();
    }
}
