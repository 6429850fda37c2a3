package dev.vestibule.bootstrap.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    private Path temporary;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void folder_and_files_are_their_owners_only() throws IOException {
        Path path = temporary.resolve("a/b");
        StateFolder folder = StateFolder.open(path);

        folder.keep("key", "secret");

        assertEquals("rwx------", permissions(path));
        assertEquals("rw-------", permissions(path.resolve("key")));
    }

    @Test
    void what_was_made_once_is_kept() {
        StateFolder folder = StateFolder.open(temporary);

        assertEquals(Optional.empty(), folder.find("key"));
        assertEquals("first", folder.findOrMake("key", () -> "first"));
        assertEquals("first", StateFolder.open(temporary).findOrMake("key", () -> "second"));
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_sentence() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        String sentence = assertThrows(CannotStart.class, () -> StateFolder.open(file.resolve("below")))
                .getMessage();

        assertTrue(sentence.contains("VESTIBULE_DATA_DIR"), sentence);
    }

    @Test
    void a_folder_is_used_by_one_at_a_time() throws IOException {
        StateFolder folder = StateFolder.open(temporary);

        try (FolderLock _ = FolderLock.take(folder)) {
            String sentence = assertThrows(CannotStart.class, () -> FolderLock.take(folder))
                    .getMessage();
            assertTrue(sentence.contains("in use by another Vestibule"), sentence);
        }
        FolderLock.take(folder).close();
    }
}
