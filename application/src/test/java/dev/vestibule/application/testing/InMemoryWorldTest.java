package dev.vestibule.application.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import dev.vestibule.domain.user.Username;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InMemoryWorldTest {
    private static final User SOMEBODY = user(1, "somebody");

    private final InMemoryWorld world = new InMemoryWorld();

    private static User user(long id, String username) {
        return new User(
                new UserId(CountingIds.id(id)),
                new Username(username),
                Optional.empty(),
                UserStanding.ACTIVE,
                TestClock.START);
    }

    @Test
    void what_a_unit_throws_leaves_nothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> world.given(stores -> {
                    stores.users().add(SOMEBODY);
                    throw new IllegalArgumentException();
                }));

        assertEquals(List.of(), world.users());
    }

    @Test
    void a_reading_unit_refuses_to_write_and_to_lock() {
        world.given(stores -> stores.users().add(SOMEBODY));

        assertThrows(
                IllegalStateException.class,
                () -> world.read(stores -> stores.users().lock(SOMEBODY.id())));
        assertEquals(Optional.of(SOMEBODY), world.read(stores -> stores.users().find(SOMEBODY.id())));
    }

    @Test
    void a_row_that_was_not_locked_in_this_unit_is_not_saved() {
        world.given(stores -> stores.users().add(SOMEBODY));

        assertThrows(
                IllegalStateException.class,
                () -> world.given(stores -> stores.users().save(SOMEBODY.withStanding(UserStanding.SUSPENDED))));
    }

    @Test
    void a_taken_key_is_tried_once_more_and_then_thrown() {
        var tries = new AtomicInteger();
        world.given(stores -> stores.users().add(SOMEBODY));

        assertThrows(
                UniqueKeyTaken.class,
                () -> world.given(stores -> {
                    tries.incrementAndGet();
                    stores.users().add(user(2, "somebody"));
                }));
        assertEquals(2, tries.get());
    }

    @Test
    void units_do_not_nest_and_the_outside_is_out_of_reach_from_within() {
        assertThrows(IllegalStateException.class, () -> world.given(_ -> world.given(_ -> {})));
        assertThrows(IllegalStateException.class, () -> world.given(_ -> new FakeSecrets(world).newSessionToken()));
    }

    @Test
    void all_locks_are_taken_at_once() {
        var lock = List.<Locks.Key>of(new Locks.Key.OfUser(SOMEBODY.id()));

        assertThrows(
                IllegalStateException.class,
                () -> world.given(stores -> {
                    stores.locks().acquire(lock);
                    stores.locks().acquire(lock);
                }));
    }

    @Test
    void stores_end_with_their_unit() {
        Stores kept = world.execute(stores -> stores);

        assertThrows(IllegalStateException.class, () -> kept.users().find(SOMEBODY.id()));
    }

    @Test
    void only_units_that_went_through_are_counted() {
        world.given(stores -> stores.users().add(SOMEBODY));
        world.read(stores -> stores.users().find(SOMEBODY.id()));
        world.execute(stores -> stores.users().lock(SOMEBODY.id()));

        assertEquals(1, world.commits());
    }
}
