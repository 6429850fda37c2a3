package dev.vestibule.bootstrap.database;

import dev.vestibule.bootstrap.state.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A server that outlived its killed parent. It has no clients any more; it is asked to stop before a new one starts.
record LeftoverServer(ProcessHandle process) {
    private static final int WAIT_SECONDS = 30;

    /// Empty when the cluster's last server is gone. Ask only while holding the folder's lock.
    static Optional<LeftoverServer> of(Path cluster) {
        return findProcessId(cluster.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(process -> isPostgres(process) && serves(process, cluster))
                .map(LeftoverServer::new);
    }

    private static Optional<Long> findProcessId(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException cause) {
            throw new CannotStart("The file " + file + " cannot be read; mend its permissions.", cause);
        }
    }

    /// The number may belong to somebody else by now.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    /// It may even belong to somebody else's server.
    private static boolean serves(ProcessHandle process, Path cluster) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(cluster.toString()::equals);
    }

    void stop() {
        process.destroy();
        try {
            process.onExit().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException cause) {
            throw stillThere(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw stillThere(cause);
        }
    }

    private CannotStart stillThere(Exception cause) {
        return new CannotStart(
                "A PostgreSQL server of an earlier start (process " + process.pid()
                        + ") does not stop; end it by hand.",
                cause);
    }
}
