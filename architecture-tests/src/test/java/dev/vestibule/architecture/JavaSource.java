package dev.vestibule.architecture;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// A source file as the compiler reads it: what was written, without what the compiler adds.
final class JavaSource {
    private final Path file;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private JavaSource(Path file, CompilationUnitTree unit, SourcePositions positions) {
        this.file = file;
        this.unit = unit;
        this.positions = positions;
    }

    /// `lines` counts from the first statement to the end of the last; a list of case labels counts as one.
    record Method(Path file, String name, int parameters, int lines) {}

    private static JavaSource read(Path file) {
        return readAll(List.of(file)).getFirst();
    }

    static List<JavaSource> readAll(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            var sources = new ArrayList<JavaSource>();
            task.parse()
                    .forEach(unit -> sources.add(
                            new JavaSource(Path.of(unit.getSourceFile().toUri()), unit, positions)));
            return sources;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path file() {
        return file;
    }

    int lines() {
        try (var lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int imports() {
        return unit.getImports().size();
    }

    /// The types named in the file's catch clauses, as they are written. Most files have none and are not parsed.
    static List<String> typesCaughtIn(Path file) {
        return textOf(file).contains("catch") ? read(file).caughtTypes() : List.of();
    }

    /// Whether the type, declared in the file, was given a `toString` of its own.
    static boolean hidesText(Path file, String type) {
        return textOf(file).contains("toString") && read(file).declaresToString(type);
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean declaresToString(String type) {
        var found = new ArrayList<ClassTree>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree declared, Void nothing) {
                if (declared.getSimpleName().contentEquals(type) && hasToString(declared)) {
                    found.add(declared);
                }
                return super.visitClass(declared, null);
            }
        }.scan(unit, null);
        return !found.isEmpty();
    }

    private static boolean hasToString(ClassTree type) {
        return type.getMembers().stream()
                .anyMatch(member -> member instanceof MethodTree method
                        && method.getName().contentEquals("toString")
                        && method.getParameters().isEmpty());
    }

    private List<String> caughtTypes() {
        var caught = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitCatch(CatchTree clause, Void nothing) {
                namesIn(clause).forEach(caught::add);
                return super.visitCatch(clause, null);
            }
        }.scan(unit, null);
        return caught;
    }

    private static Stream<String> namesIn(CatchTree clause) {
        var type = clause.getParameter().getType();
        return type instanceof UnionTypeTree union
                ? union.getTypeAlternatives().stream().map(Object::toString)
                : Stream.of(type.toString());
    }

    /// Every method and constructor that has a body.
    List<Method> methods() {
        var methods = new ArrayList<Method>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    methods.add(measured(method));
                }
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
        return methods;
    }

    private Method measured(MethodTree method) {
        return new Method(
                file,
                method.getName().toString(),
                method.getParameters().size(),
                linesOf(method.getBody().getStatements()) - linesOfFurtherLabels(method));
    }

    private int linesOf(List<? extends Tree> trees) {
        return trees.isEmpty() ? 0 : linesBetween(trees.getFirst(), trees.getLast()) + 1;
    }

    private int linesBetween(Tree first, Tree last) {
        long start = positions.getStartPosition(unit, first);
        long end = positions.getEndPosition(unit, last);
        return (int) (unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start));
    }

    /// A switch that names every constant of an enum is a table, however many there are.
    private int linesOfFurtherLabels(MethodTree method) {
        var further = new ArrayList<Integer>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitCase(CaseTree alternatives, Void nothing) {
                further.add(Math.max(0, linesOf(alternatives.getLabels()) - 1));
                return super.visitCase(alternatives, null);
            }
        }.scan(method, null);
        return further.stream().mapToInt(Integer::intValue).sum();
    }
}
