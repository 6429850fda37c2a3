package dev.vestibule.application.deadletter;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetter;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.signal.DeadLetter;

final class ReplayDeadLetterHandler implements ReplayDeadLetter {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final LetterJournal journal;

    ReplayDeadLetterHandler(UnitOfWork unitOfWork, Authority authority, LetterJournal journal) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.journal = journal;
    }

    @Override
    public Result handle(Command command) {
        return authority
                .unlessOperator(command.caller(), Scope.EVENT_ADMIN)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> unitOfWork.execute(stores -> stores.deadLetters()
                        .lock(command.letter())
                        .map(letter -> replay(stores, command, letter))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND))));
    }

    private Result replay(Stores stores, Command command, DeadLetter letter) {
        if (!letter.isReplayable()) {
            return new Result.Refused(Refusal.DEAD_LETTER_EXPIRED);
        }
        stores.deadLetters().replay(letter.id());
        journal.replayed(stores, command.caller(), letter);
        return new Result.Replayed();
    }
}
