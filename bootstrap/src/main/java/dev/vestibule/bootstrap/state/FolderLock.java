package dev.vestibule.bootstrap.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// That one process uses a data directory. The system gives the lock back however the process ends.
public final class FolderLock implements AutoCloseable {
    private static final String FILE = "lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    public static FolderLock take(StateFolder folder) {
        Path file = folder.path().resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return locked(channel, folder);
        } catch (IOException cause) {
            throw new CannotStart("The file " + file + " cannot be written; mend its permissions.", cause);
        }
    }

    private static FolderLock locked(FileChannel channel, StateFolder folder) throws IOException {
        if (isTaken(channel)) {
            channel.close();
            throw new CannotStart("The data directory " + folder.path()
                    + " is in use by another Vestibule; stop that one, or name another folder in VESTIBULE_DATA_DIR.");
        }
        return new FolderLock(channel);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
