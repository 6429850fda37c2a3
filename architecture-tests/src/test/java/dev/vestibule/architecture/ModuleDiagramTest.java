package dev.vestibule.architecture;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Draws the modules from their POMs. Tests' dependencies are left out.
class ModuleDiagramTest {
    @Test
    void the_drawing_shows_what_each_module_uses() throws IOException {
        var arrows = Tree.modules().stream()
                .map(Pom::of)
                .flatMap(ModuleDiagramTest::arrows)
                .map(arrow -> "  " + arrow + "\n")
                .collect(Collectors.joining());

        Approved.assertUpToDate("modules.mmd", "flowchart LR\n" + arrows);
    }

    private static Stream<String> arrows(Pom pom) {
        return pom.modulesUsed().stream().map(used -> shortName(pom.artifact()) + " --> " + shortName(used));
    }

    private static String shortName(String artifact) {
        return artifact.replace("vestibule-", "");
    }
}
