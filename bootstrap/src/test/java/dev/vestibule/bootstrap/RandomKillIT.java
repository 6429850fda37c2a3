package dev.vestibule.bootstrap;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A part of the long run that `mvn -Pfaults verify` is: `faults.kills` says how many kills, `faults.seed` repeats what
/// was drawn.
class RandomKillIT {
    @TempDir
    private Path folder;

    @Test
    void killed_at_any_moment_it_comes_back_whole_and_tells_everything_under_one_id() throws Exception {
        int kills = Integer.getInteger("faults.kills", 10);
        long seed = Long.getLong("faults.seed", new Random().nextLong());
        System.out.printf("%d kills with -Dfaults.seed=%d%n", kills, seed);
        try (var run = new RandomKills(seed, folder)) {
            run.run(kills);
        }
    }
}
