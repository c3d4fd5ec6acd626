package org.lubanchi.platform;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * An application as the generator writes it, in a tree of its own, compiled against the platform's classes with every warning
 * an error. The generator is compiled with it: the platform's build does not know the command line.
 */
final class GeneratedApplication {
    private static final Path GENERATOR = Path.of("../cli/src/main/java/org/lubanchi/cli/ApplicationSkeleton.java");
    private static final Path TEMPLATES = Path.of("../cli/src/main/resources/org/lubanchi/cli/application");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private final Path tree;
    private final List<String> files;
    private final ClassLoader loader;

    private GeneratedApplication(Path tree, List<String> files, ClassLoader loader) {
        this.tree = tree;
        this.files = files;
        this.loader = loader;
    }

    static GeneratedApplication of(String name) throws Exception {
        Path tree = Files.createTempDirectory("application");
        Path migrations = Files.createDirectories(tree.resolve("platform").resolve(MIGRATIONS));
        try (Stream<Path> all = Files.list(MIGRATIONS)) {
            for (Path each : all.toList()) {
                Files.createFile(migrations.resolve(each.getFileName()));
            }
        }
        List<String> files = generate(name, tree);
        Path classes = Files.createDirectories(tree.resolve("classes"));
        compile(
                files.stream()
                        .filter(file -> file.endsWith(".java"))
                        .map(tree::resolve)
                        .toList(),
                classes);
        return new GeneratedApplication(tree, files, loader(classes));
    }

    private static URLClassLoader loader(Path classes) throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedApplication.class.getClassLoader());
    }

    @SuppressWarnings("unchecked") // the generator says it gives a list of places
    private static List<String> generate(String name, Path tree) throws Exception {
        Path classes = Files.createDirectories(tree.resolve("generator"));
        compile(List.of(GENERATOR), classes);
        Path templates = Files.createDirectories(classes.resolve("org/lubanchi/cli/application"));
        try (Stream<Path> all = Files.list(TEMPLATES)) {
            for (Path each : all.toList()) {
                Files.copy(each, templates.resolve(each.getFileName()));
            }
        }
        try (URLClassLoader loader = loader(classes)) {
            Class<?> skeleton = loader.loadClass("org.lubanchi.cli.ApplicationSkeleton");
            Method of = skeleton.getDeclaredMethod("of", String.class, Path.class);
            Method write = skeleton.getDeclaredMethod("write");
            of.setAccessible(true);
            write.setAccessible(true);
            return (List<String>) write.invoke(of.invoke(null, name, tree));
        }
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-proc:none",
                    "-parameters",
                    "-Xlint:all,-classfile,-path",
                    "-Werror");
            boolean done = compiler.getTask(
                            told, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!done) {
                throw new AssertionError("What is generated does not compile:\n" + told);
            }
        }
    }

    List<String> files() {
        return files;
    }

    String text(String ending) throws IOException {
        String file = files.stream()
                .filter(each -> each.endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No file ends in " + ending));
        return Files.readString(tree.resolve(file));
    }

    Class<?> load(String type) throws ClassNotFoundException {
        return loader.loadClass(type);
    }

    /** What each test of a generated class says: empty where it is green, else its message. */
    Map<String, String> run(String type) throws ReflectiveOperationException {
        Class<?> tests = loader.loadClass(type);
        var constructor = tests.getDeclaredConstructor();
        constructor.setAccessible(true);
        Map<String, String> said = new TreeMap<>();
        List<Method> methods = new ArrayList<>(Arrays.asList(tests.getDeclaredMethods()));
        methods.removeIf(method -> !method.isAnnotationPresent(Test.class));
        for (Method method : methods) {
            method.setAccessible(true);
            said.put(method.getName(), outcome(method, constructor.newInstance()));
        }
        return said;
    }

    private static String outcome(Method method, Object tests) throws IllegalAccessException {
        try {
            method.invoke(tests);
            return "";
        } catch (InvocationTargetException thrown) {
            return String.valueOf(Objects.requireNonNull(thrown.getCause()).getMessage());
        }
    }
}
