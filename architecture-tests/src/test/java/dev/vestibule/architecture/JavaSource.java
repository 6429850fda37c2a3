package dev.vestibule.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
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

    /// `lines` counts from the first statement to the end of the last.
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
        try {
            return Files.readString(file).contains("catch") ? read(file).caughtTypes() : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
                linesOf(method.getBody().getStatements()));
    }

    private int linesOf(List<? extends StatementTree> statements) {
        if (statements.isEmpty()) {
            return 0;
        }
        long first = positions.getStartPosition(unit, statements.getFirst());
        long last = positions.getEndPosition(unit, statements.getLast());
        return (int) (unit.getLineMap().getLineNumber(last) - unit.getLineMap().getLineNumber(first) + 1);
    }
}
