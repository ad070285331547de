package org.limen.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.limen.Expect;

/// One Java file, read by the JDK's own parser.
record JavaSource(Path file, String text, CompilationUnitTree tree, SourcePositions positions) {
    private static final List<String> MODULES = List.of("engine", "server", "bench");

    /// A method and where it stands.
    record Method(String name, String place, long lines) {}

    /// All Java files of the project, in one parse.
    static List<JavaSource> all() throws IOException {
        var files = new ArrayList<Path>();
        for (String module : MODULES) {
            Path folder = Expect.root().resolve(module).resolve("src");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> paths = Files.walk(folder)) {
                    paths.filter(path -> path.toString().endsWith(".java")).forEach(files::add);
                }
            }
        }
        return parse(files);
    }

    private static List<JavaSource> parse(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            var sources = new ArrayList<JavaSource>();
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().toUri());
                sources.add(new JavaSource(file, Files.readString(file), unit, positions));
            }
            return sources;
        }
    }

    /// The path from the project's root, with forward slashes.
    String path() {
        return Expect.root().relativize(file).toString().replace('\\', '/');
    }

    boolean inMain() {
        return path().contains("/src/main/");
    }

    boolean isPackageInfo() {
        return file.endsWith("package-info.java");
    }

    /// The package's name; empty in the unnamed package.
    String packageName() {
        return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
    }

    boolean in(String... packages) {
        return Stream.of(packages)
                .anyMatch(name -> packageName().equals(name) || packageName().startsWith(name + "."));
    }

    long lines() {
        return text.lines().count();
    }

    /// Names every tree of a sort, with a place for each.
    <T extends Tree> List<T> find(Class<T> kind) {
        var found = new ArrayList<T>();
        walk(node -> {
            if (kind.isInstance(node)) {
                found.add(kind.cast(node));
            }
        });
        return found;
    }

    List<String> typeNames() {
        return find(ClassTree.class).stream()
                .map(type -> type.getSimpleName().toString())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    List<Method> methods() {
        return find(MethodTree.class).stream()
                .filter(method -> method.getBody() != null && positions.getEndPosition(tree, method) >= 0)
                .map(method -> new Method(method.getName().toString(), place(method), length(method)))
                .toList();
    }

    /// `path:line` of a tree.
    String place(Tree node) {
        return path() + ":" + tree.getLineMap().getLineNumber(positions.getStartPosition(tree, node));
    }

    private long length(Tree node) {
        var lines = tree.getLineMap();
        return lines.getLineNumber(positions.getEndPosition(tree, node))
                - lines.getLineNumber(positions.getStartPosition(tree, node))
                + 1;
    }

    private void walk(Consumer<Tree> visitor) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree node, Void nothing) {
                if (node != null) {
                    visitor.accept(node);
                }
                return super.scan(node, nothing);
            }
        }.scan(tree, null);
    }
}
