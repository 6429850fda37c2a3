package dev.vestibule.architecture;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Stream.concat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The project on disk: its modules, their compiled classes, and their sources.
final class Tree {
    static final String BASE = "dev.vestibule";
    static final String PLANTED = BASE + ".architecture.planted";

    private static final ImportOption WITHOUT_PLANTS = location -> !location.contains("/architecture/planted/");

    private Tree() {}

    /// The folder of the parent POM, wherever the tests were started.
    static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("architecture-tests")) ? here : here.getParent();
    }

    static List<Path> modules() {
        return list(root())
                .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                .toList();
    }

    /// Main code and tests, without the plants.
    static JavaClasses classes() {
        return read(concat(folders("target/classes", BASE), folders("target/test-classes", BASE)), WITHOUT_PLANTS);
    }

    static boolean isTest(JavaClass type) {
        return type.getSource().orElseThrow().getUri().toString().contains("/test-classes/");
    }

    static JavaClasses planted(String plant) {
        return read(folders("target/test-classes", PLANTED + "." + plant), location -> true);
    }

    /// The names of the packages directly below `planted`, in order.
    static List<String> plants() {
        var folder = root().resolve("architecture-tests/target/test-classes").resolve(PLANTED.replace('.', '/'));
        return List.copyOf(list(folder)
                .filter(Files::isDirectory)
                .map(plant -> plant.getFileName().toString())
                .collect(toCollection(TreeSet::new)));
    }

    private static Stream<Path> folders(String output, String packageName) {
        return modules().stream()
                .map(module -> module.resolve(output).resolve(packageName.replace('.', '/')))
                .filter(Files::isDirectory);
    }

    /// Classes that were written: neither package descriptions nor what annotation processors add.
    private static JavaClasses read(Stream<Path> folders, ImportOption option) {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/package-info.class"))
                .withImportOption(location -> !location.contains("/$") && !location.contains("$Intercepted"))
                .withImportOption(option)
                .importPaths(folders.toList());
    }

    /// Where the class was written; empty for generated code.
    static Optional<Path> sourceOf(JavaClass type) {
        return type.getSource()
                .flatMap(source -> source.getFileName()
                        .map(file -> sourceFolderOf(Path.of(source.getUri()).getParent())
                                .resolve(file)))
                .filter(Files::isRegularFile);
    }

    private static Path sourceFolderOf(Path compiled) {
        return Path.of(compiled.toString()
                .replace("/target/classes/", "/src/main/java/")
                .replace("/target/test-classes/", "/src/test/java/"));
    }

    static List<Path> mainSources() {
        return modules().stream()
                .map(module -> module.resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(Tree::javaFilesIn)
                .toList();
    }

    static List<Path> testSources() {
        return modules().stream()
                .map(module -> module.resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(Tree::javaFilesIn)
                .toList();
    }

    private static Stream<Path> javaFilesIn(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Stream<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
