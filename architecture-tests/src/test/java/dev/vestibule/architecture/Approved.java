package dev.vestibule.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files under `docs` that are generated from the code. `mvn test -Dapprove` writes them anew.
final class Approved {
    private Approved() {}

    static void assertUpToDate(String document, String actual) throws IOException {
        var file = Tree.root().resolve("docs").resolve(document);
        if (System.getProperty("approve") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertEquals(textOf(file), actual, document + " is out of date: look at the change, then run with -Dapprove");
    }

    private static String textOf(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
