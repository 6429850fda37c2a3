package dev.vestibule.application.deadletter;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetters;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.signal.DeadLetter;
import java.util.List;

final class ReplayDeadLettersHandler implements ReplayDeadLetters {
    static final int MOST = 1_000;

    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final LetterJournal journal;

    ReplayDeadLettersHandler(UnitOfWork unitOfWork, Authority authority, LetterJournal journal) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.journal = journal;
    }

    @Override
    public Result handle(Command command) {
        return authority
                .unlessOperator(command.caller(), Scope.EVENT_ADMIN)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> new Result.Replayed(unitOfWork.execute(stores -> replay(stores, command))));
    }

    private int replay(Stores stores, Command command) {
        List<DeadLetter> letters = stores.deadLetters().lockReplayable(command.filter(), MOST);
        letters.forEach(letter -> {
            stores.deadLetters().replay(letter.id());
            journal.replayed(stores, command.caller(), letter);
        });
        return letters.size();
    }
}
