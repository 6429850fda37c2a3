package dev.vestibule.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The POMs are the first architecture rule: what is not on the class path cannot be used.
class PomTest {
    private static final String CORE = "vestibule-application";
    private static final String PLATFORM = "micronaut-platform";

    private static final Map<String, Set<String>> ARROWS = Map.of(
            "vestibule-domain", Set.of(),
            "vestibule-application", Set.of("vestibule-domain"),
            "vestibule-adapters-web", Set.of(CORE),
            "vestibule-adapters-persistence", Set.of(CORE),
            "vestibule-adapters-idp", Set.of(CORE),
            "vestibule-adapters-messaging", Set.of(CORE),
            "vestibule-bootstrap",
                    Set.of(
                            CORE,
                            "vestibule-adapters-web",
                            "vestibule-adapters-persistence",
                            "vestibule-adapters-idp",
                            "vestibule-adapters-messaging"),
            "vestibule-architecture-tests", Set.of());

    private final Pom parent = Pom.of(Tree.root());
    private final List<Pom> modules = Tree.modules().stream().map(Pom::of).toList();

    @Test
    void every_folder_with_a_pom_is_a_module() {
        var folders = Tree.modules().stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(folders, new TreeSet<>(parent.texts("/project/modules/module")));
    }

    @Test
    void the_arrows_are_those_of_the_hexagon() {
        var arrows = modules.stream().collect(Collectors.toMap(Pom::artifact, pom -> Set.copyOf(pom.modulesUsed())));

        assertEquals(ARROWS, arrows);
    }

    @Test
    void the_core_has_no_library_at_all() {
        var libraries = modules.stream()
                .filter(pom -> Set.of("vestibule-domain", CORE).contains(pom.artifact()))
                .flatMap(pom -> pom
                        .texts(
                                "/project/dependencies/dependency[not(groupId='dev.vestibule')][not(scope='test')]/artifactId")
                        .stream())
                .toList();

        assertEquals(List.of(), libraries);
    }

    @Test
    void versions_are_named_in_the_parent_only() {
        var versions = modules.stream()
                .flatMap(pom -> pom.texts("//dependency/version | //plugin/version | //path/version").stream())
                .toList();

        assertEquals(List.of(), versions);
    }

    @Test
    void what_is_newer_than_the_platform_stands_before_it() {
        var managed = parent.texts(
                "/project/dependencyManagement/dependencies/dependency[not(groupId='dev.vestibule')]/artifactId");

        assertEquals(PLATFORM, managed.getLast());
    }

    @Test
    void warnings_are_errors_and_the_checkers_always_run() {
        var compiler = String.join(
                " ",
                parent.texts(
                        "/project/build/pluginManagement/plugins/plugin[artifactId='maven-compiler-plugin']//arg"));

        assertTrue(compiler.contains("-Werror") && compiler.contains("-Xlint:all"), compiler);
        assertTrue(compiler.contains("${vestibule.errorprone} ${vestibule.nullaway}"), compiler);
    }
}
