package dev.vestibule.bootstrap.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// A folder that only the service's own user can enter, with small files that only they can read.
public final class StateFolder {
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER = permissions("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE = permissions("rw-------");

    private final Path path;

    private StateFolder(Path path) {
        this.path = path;
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    /// Makes the folder where it is missing.
    public static StateFolder open(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, OWN_FOLDER);
            }
            return new StateFolder(path);
        } catch (IOException cause) {
            throw cannotUse(path, cause);
        }
    }

    public Path path() {
        return path;
    }

    /// Empty when nothing was kept under this name.
    public Optional<String> find(String name) {
        try {
            return Optional.of(Files.readString(path.resolve(name)).strip());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException cause) {
            throw cannotUse(path, cause);
        }
    }

    /// Keeps the text, whole or not at all.
    public void keep(String name, String text) {
        try {
            Path written = Files.createTempFile(path, name, ".new", OWN_FILE);
            Files.writeString(written, text + System.lineSeparator());
            Files.move(written, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw cannotUse(path, cause);
        }
    }

    /// What was kept, or what is made now and kept from now on.
    public String findOrMake(String name, Supplier<String> maker) {
        return find(name).orElseGet(() -> {
            String made = maker.get();
            keep(name, made);
            return made;
        });
    }

    private static CannotStart cannotUse(Path path, IOException cause) {
        return new CannotStart(
                "The data directory " + path + " cannot be read or written ("
                        + cause.getClass().getSimpleName()
                        + "); mend its permissions, or name another folder in VESTIBULE_DATA_DIR.",
                cause);
    }
}
