package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.domain.session.ClientAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Admits everything until a test says otherwise, and remembers whose attempts it counted.
public final class FakeAttempts implements Attempts {
    private final InMemoryWorld world;
    private final List<String> accountKeys = new CopyOnWriteArrayList<>();
    private volatile Verdict verdict = Verdict.ADMITTED;

    public FakeAttempts(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Verdict password(String accountKey, ClientAddress address) {
        world.refuseInsideUnit();
        accountKeys.add(accountKey);
        return verdict;
    }

    /// What every attempt is told from now on.
    public void answer(Verdict next) {
        verdict = next;
    }

    public List<String> counted() {
        return List.copyOf(accountKeys);
    }
}
