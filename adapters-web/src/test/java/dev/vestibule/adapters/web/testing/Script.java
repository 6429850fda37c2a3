package dev.vestibule.adapters.web.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// One in-port's part in a test. Refuses to improvise.
public final class Script<Q, R> {
    private final String name;
    private final List<Q> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Q, R> answer;

    Script(String name) {
        this.name = name;
        this.answer = this::unexpected;
    }

    private R unexpected(Q question) {
        throw new IllegalStateException(name + " was asked unexpectedly: " + question);
    }

    public void answers(R result) {
        answer = _ -> result;
    }

    public void answers(Function<Q, R> function) {
        answer = function;
    }

    R play(Q question) {
        asked.add(question);
        return answer.apply(question);
    }

    public List<Q> asked() {
        return asked;
    }

    public Q lastAsked() {
        return asked.getLast();
    }

    void reset() {
        asked.clear();
        answer = this::unexpected;
    }
}
