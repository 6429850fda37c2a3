package dev.vestibule.bootstrap.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SystemTimeTest {
    @Test
    void time_is_read_as_finely_as_the_database_keeps_it() {
        Instant read = new SystemTime().instant();

        assertEquals(read.truncatedTo(ChronoUnit.MICROS), read);
    }
}
