package dev.vestibule.bootstrap.database;

import dev.vestibule.bootstrap.state.CannotStart;
import dev.vestibule.bootstrap.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The files of the database. A mark beside them says that they were made to the end.
final class Cluster {
    private static final String FINISHED = "postgres.finished";

    private final StateFolder folder;

    Cluster(StateFolder folder) {
        this.folder = folder;
    }

    Path path() {
        return folder.path().resolve("postgres");
    }

    void requireVersion(String ours) {
        findVersion().filter(kept -> !kept.equals(ours)).ifPresent(kept -> {
            throw new CannotStart("The data directory " + folder.path() + " holds a database of PostgreSQL " + kept
                    + ", and this release brings PostgreSQL " + ours
                    + "; name another folder in VESTIBULE_DATA_DIR, or your own server in VESTIBULE_DATABASE_URL.");
        });
    }

    private Optional<String> findVersion() {
        try {
            return Optional.of(Files.readString(path().resolve("PG_VERSION")).strip());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException cause) {
            throw new CannotStart(
                    "The data directory " + folder.path() + " cannot be read; mend its permissions.", cause);
        }
    }

    /// A first start that was killed half-way leaves files that no server starts with. They are moved, not deleted.
    void setUnfinishedAside() {
        if (!Files.exists(path()) || folder.find(FINISHED).isPresent()) {
            return;
        }
        try {
            Path aside = Files.createTempDirectory(folder.path(), "postgres-unfinished-");
            Files.move(path(), aside.resolve("postgres"));
        } catch (IOException cause) {
            throw new CannotStart("The unfinished database in " + path() + " cannot be moved away; remove it.", cause);
        }
    }

    void finished() {
        folder.findOrMake(FINISHED, () -> EmbeddedDatabase.MAJOR_VERSION);
    }
}
