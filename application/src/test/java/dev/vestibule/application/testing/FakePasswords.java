package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.PasswordHash;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Hashes by writing `h:` in front, and counts the comparisons: a stranger's must cost one as well.
public final class FakePasswords implements Passwords {
    private final InMemoryWorld world;
    private final AtomicInteger compared = new AtomicInteger();
    private volatile Runnable meanwhile = () -> {};

    public FakePasswords(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public PasswordHash hash(Password password) {
        world.refuseInsideUnit();
        return hashOf(password);
    }

    /// What is kept of the password; for tests that put accounts into the world.
    public static PasswordHash hashOf(Password password) {
        return new PasswordHash("h:" + password.reveal());
    }

    @Override
    public Match compare(Password password, Optional<PasswordHash> hash) {
        world.refuseInsideUnit();
        compared.incrementAndGet();
        meanwhile.run();
        return hash.filter(hashOf(password)::equals).isPresent() ? Match.RIGHT : Match.WRONG;
    }

    /// What happens elsewhere while a password is compared.
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    public int comparisons() {
        return compared.get();
    }
}
