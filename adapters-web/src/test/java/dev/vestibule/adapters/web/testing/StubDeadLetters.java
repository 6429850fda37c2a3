package dev.vestibule.adapters.web.testing;

import dev.vestibule.application.port.in.deadletter.DropDeadLetter;
import dev.vestibule.application.port.in.deadletter.ListDeadLetters;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetter;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetters;
import dev.vestibule.application.port.in.deadletter.ShowDeadLetter;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The use cases of dead letters, each with a script.
@Factory
public final class StubDeadLetters {
    public final Script<ListDeadLetters.Query, ListDeadLetters.Result> list = new Script<>("ListDeadLetters");
    public final Script<ShowDeadLetter.Query, ShowDeadLetter.Result> show = new Script<>("ShowDeadLetter");
    public final Script<ReplayDeadLetter.Command, ReplayDeadLetter.Result> replay = new Script<>("ReplayDeadLetter");
    public final Script<ReplayDeadLetters.Command, ReplayDeadLetters.Result> replayAll =
            new Script<>("ReplayDeadLetters");
    public final Script<DropDeadLetter.Command, DropDeadLetter.Result> drop = new Script<>("DropDeadLetter");

    @Singleton
    ListDeadLetters listDeadLettersPort() {
        return list::play;
    }

    @Singleton
    ShowDeadLetter showDeadLetterPort() {
        return show::play;
    }

    @Singleton
    ReplayDeadLetter replayDeadLetterPort() {
        return replay::play;
    }

    @Singleton
    ReplayDeadLetters replayDeadLettersPort() {
        return replayAll::play;
    }

    @Singleton
    DropDeadLetter dropDeadLetterPort() {
        return drop::play;
    }

    void reset() {
        list.reset();
        show.reset();
        replay.reset();
        replayAll.reset();
        drop.reset();
    }
}
