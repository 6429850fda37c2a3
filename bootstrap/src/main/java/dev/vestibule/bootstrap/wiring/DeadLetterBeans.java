package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.deadletter.DeadLetterUseCases;
import dev.vestibule.application.port.in.deadletter.DropDeadLetter;
import dev.vestibule.application.port.in.deadletter.ListDeadLetters;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetter;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetters;
import dev.vestibule.application.port.in.deadletter.ShowDeadLetter;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Makes beans of the use cases of dead letters.
@Factory
final class DeadLetterBeans {
    @Singleton
    DeadLetterUseCases deadLetterUseCases(UnitOfWork unitOfWork, IdSource ids, InstantSource clock) {
        return DeadLetterUseCases.over(unitOfWork, ids, clock);
    }

    @Singleton
    ListDeadLetters listDeadLetters(DeadLetterUseCases door) {
        return door.listDeadLetters();
    }

    @Singleton
    ShowDeadLetter showDeadLetter(DeadLetterUseCases door) {
        return door.showDeadLetter();
    }

    @Singleton
    ReplayDeadLetter replayDeadLetter(DeadLetterUseCases door) {
        return door.replayDeadLetter();
    }

    @Singleton
    ReplayDeadLetters replayDeadLetters(DeadLetterUseCases door) {
        return door.replayDeadLetters();
    }

    @Singleton
    DropDeadLetter dropDeadLetter(DeadLetterUseCases door) {
        return door.dropDeadLetter();
    }
}
