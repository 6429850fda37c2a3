package dev.vestibule.application.deadletter;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.deadletter.DropDeadLetter;
import dev.vestibule.application.port.in.deadletter.ListDeadLetters;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetter;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetters;
import dev.vestibule.application.port.in.deadletter.ShowDeadLetter;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to dead letters.
public record DeadLetterUseCases(
        ListDeadLetters listDeadLetters,
        ShowDeadLetter showDeadLetter,
        ReplayDeadLetter replayDeadLetter,
        ReplayDeadLetters replayDeadLetters,
        DropDeadLetter dropDeadLetter) {
    public static DeadLetterUseCases over(UnitOfWork unitOfWork, IdSource ids, InstantSource clock) {
        var authority = new Authority();
        var journal = new LetterJournal(new Ledger(ids, clock));
        return new DeadLetterUseCases(
                new ListDeadLettersHandler(unitOfWork, authority),
                new ShowDeadLetterHandler(unitOfWork, authority),
                new ReplayDeadLetterHandler(unitOfWork, authority, journal),
                new ReplayDeadLettersHandler(unitOfWork, authority, journal),
                new DropDeadLetterHandler(unitOfWork, authority, journal));
    }
}
