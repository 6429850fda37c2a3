package dev.vestibule.bootstrap.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.out.world.Passwords.Match;
import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.PasswordHash;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {
    private static final Password PASSWORD = new Password("correct horse battery");

    private final Argon2Passwords passwords = new Argon2Passwords(2);

    @Test
    void a_password_matches_its_own_hash_only() {
        Optional<PasswordHash> hash = Optional.of(passwords.hash(PASSWORD));

        assertEquals(Match.RIGHT, passwords.compare(PASSWORD, hash));
        assertEquals(Match.WRONG, passwords.compare(new Password("correct horse batterY"), hash));
    }

    @Test
    void the_hash_says_how_it_was_made_and_is_salted() {
        PasswordHash one = passwords.hash(PASSWORD);

        assertTrue(one.phc().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), one::phc);
        assertNotEquals(one, passwords.hash(PASSWORD));
    }

    @Test
    void hashes_of_the_reference_implementation_are_read() {
        var reference = new PasswordHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ" + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertEquals(Match.RIGHT, passwords.compare(new Password("password"), Optional.of(reference)));
    }

    @Test
    void without_a_hash_or_with_a_broken_one_nothing_matches() {
        assertEquals(Match.WRONG, passwords.compare(PASSWORD, Optional.empty()));
        assertEquals(Match.WRONG, passwords.compare(PASSWORD, Optional.of(new PasswordHash("plain"))));
    }

    @Test
    void the_same_characters_match_however_they_were_composed() {
        Optional<PasswordHash> hash = Optional.of(passwords.hash(new Password("caf\u00e9 caf\u00e9 caf\u00e9")));

        assertEquals(Match.RIGHT, passwords.compare(new Password("cafe\u0301 cafe\u0301 cafe\u0301"), hash));
    }

    @Test
    void more_at_once_than_admitted_all_get_their_answer() throws InterruptedException, ExecutionException {
        Optional<PasswordHash> hash = Optional.of(passwords.hash(PASSWORD));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> passwords.compare(PASSWORD, hash)))
                    .toList();
            for (var answer : answers) {
                assertEquals(Match.RIGHT, answer.get());
            }
        }
    }

    @Test
    void who_gets_no_turn_in_time_is_told_to_come_again() {
        var crowded = new Argon2Passwords(0, Duration.ofMillis(1));

        assertThrows(RejectedExecutionException.class, () -> crowded.hash(PASSWORD));
        assertThrows(RejectedExecutionException.class, () -> crowded.compare(PASSWORD, Optional.empty()));
    }

    @Test
    void who_is_interrupted_while_waiting_stays_interrupted() {
        var crowded = new Argon2Passwords(0, Duration.ofDays(1));
        Thread.currentThread().interrupt();

        assertThrows(RejectedExecutionException.class, () -> crowded.hash(PASSWORD));

        assertTrue(Thread.interrupted());
    }
}
