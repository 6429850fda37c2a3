package dev.vestibule.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How large things may get before they have to be taken apart.
class SizeBudgetTest {
    private static final int MAIN_FILE_LINES = 250;
    private static final int TEST_FILE_LINES = 500;
    private static final int METHOD_LINES = 30;
    private static final int METHOD_LINES_MEDIAN = 5;
    private static final int METHOD_LINES_PERCENTILE_90 = 15;
    private static final int CORE_IMPORTS = 30;

    private final List<JavaSource> sources = JavaSource.readAll(Tree.mainSources());
    private final List<JavaSource.Method> methods =
            sources.stream().flatMap(source -> source.methods().stream()).toList();

    @Test
    void no_main_source_is_longer_than_can_be_read_at_once() {
        assertEquals(List.of(), tooLong(sources.stream(), MAIN_FILE_LINES));
    }

    @Test
    void no_test_source_is_longer_than_can_be_searched() {
        assertEquals(List.of(), tooLong(JavaSource.readAll(Tree.testSources()).stream(), TEST_FILE_LINES));
    }

    @Test
    void no_method_has_to_be_scrolled() {
        var scrolled = methods.stream()
                .filter(method -> method.lines() > METHOD_LINES)
                .map(method -> nameOf(method.file()) + " " + method.name() + ": " + method.lines())
                .toList();

        assertEquals(List.of(), scrolled);
    }

    @Test
    void most_methods_are_small() {
        var lines = methods.stream().map(JavaSource.Method::lines).sorted().toList();

        assertTrue(lines.get(lines.size() / 2) <= METHOD_LINES_MEDIAN, "median");
        assertTrue(lines.get(lines.size() * 9 / 10) <= METHOD_LINES_PERCENTILE_90, "nine of ten");
    }

    @Test
    void no_class_of_the_core_needs_half_the_house() {
        var wide = sources.stream()
                .filter(source -> nameOf(source.file()).matches("(domain|application)/.*"))
                .filter(source -> source.imports() > CORE_IMPORTS)
                .map(source -> nameOf(source.file()) + ": " + source.imports())
                .toList();

        assertEquals(List.of(), wide);
    }

    @Test
    void every_package_says_what_it_is_for() {
        var silent = Tree.mainSources().stream()
                .filter(source -> !source.endsWith("module-info.java"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                .map(SizeBudgetTest::nameOf)
                .toList();

        assertEquals(List.of(), silent);
    }

    private static List<String> tooLong(Stream<JavaSource> sources, int limit) {
        return sources.filter(source -> source.lines() > limit)
                .map(source -> nameOf(source.file()) + ": " + source.lines())
                .toList();
    }

    private static String nameOf(Path file) {
        return Tree.root().relativize(file).toString();
    }
}
