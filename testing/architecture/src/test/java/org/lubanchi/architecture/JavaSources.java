package org.lubanchi.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Parses, and for fixtures compiles, Java sources with the compiler of the running JDK. */
final class JavaSources {
    private JavaSources() {}

    static List<JavaFile> parse(Path root, List<String> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        try (StandardJavaFileManager files = fileManager()) {
            DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
            List<Path> absolute = paths.stream().map(root::resolve).toList();
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            null,
                            files,
                            problems,
                            List.of("-proc:none"),
                            null,
                            files.getJavaFileObjectsFromPaths(absolute));
            List<JavaFile> parsed = new ArrayList<>();
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                parsed.add(file(root, unit, trees));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFile file(Path root, CompilationUnitTree unit, DocTrees trees) throws IOException {
        Path file = Path.of(unit.getSourceFile().toUri());
        String path = root.relativize(file).toString().replace('\\', '/');
        int src = path.indexOf("/src/");
        String module = src < 0 ? "" : path.substring(0, src).replace('/', '.');
        boolean main = path.contains("/src/main/");
        return new JavaFile(path, module, main, Files.readString(file), unit, trees);
    }

    static void compile(List<Path> sources, Path target) {
        try (StandardJavaFileManager files = fileManager()) {
            Files.createDirectories(target);
            DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
            List<String> options = List.of("-proc:none", "-d", target.toString(), "-parameters");
            boolean compiled = ToolProvider.getSystemJavaCompiler()
                    .getTask(null, files, problems, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("A fixture must compile: " + problems.getDiagnostics());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StandardJavaFileManager fileManager() {
        return ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }
}
