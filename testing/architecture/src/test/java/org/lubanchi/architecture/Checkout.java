package org.lubanchi.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A source tree with its compiled classes: the real one, or a fixture that breaks a wall on purpose. */
public final class Checkout {
    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", ".git", ".idea", ".vscode", "build", "data", "dist");
    private static final String FIXTURES = "testing/architecture/src/test/resources/fixtures";

    private final Path root;
    private final List<String> paths;
    private final List<BuildModule> modules;
    private final Lazy<List<JavaFile>> sources;
    private final Lazy<List<JavaClass>> classes;

    private Checkout(Path root, Supplier<List<Path>> classFolders) {
        this.root = root;
        this.paths = walk(root);
        this.modules = paths.stream()
                .filter(path -> path.equals("pom.xml") || path.endsWith("/pom.xml"))
                .map(path -> BuildModule.read(root, root.resolve(path)))
                .toList();
        this.sources = new Lazy<>(() -> JavaSources.parse(
                root, listPaths(".java").stream().filter(Checkout::isSource).toList()));
        this.classes = new Lazy<>(() -> importClasses(classFolders.get()));
    }

    /** The checkout this test runs in. */
    public static Checkout here() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(AllowedDependencies.PATH))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(() -> new IllegalStateException("Run inside the checkout"));
        }
        Path root = folder;
        return new Checkout(root, () -> targets(root));
    }

    static Checkout of(Path root, Supplier<List<Path>> classFolders) {
        return new Checkout(root, classFolders);
    }

    /** Every Maven module, the root included. */
    public List<BuildModule> modules() {
        return modules;
    }

    /** The modules below the root. */
    public List<BuildModule> leaves() {
        return modules.stream().filter(module -> !module.id().isEmpty()).toList();
    }

    /** Every Java source under {@code src}. */
    public List<JavaFile> sources() {
        return sources.get();
    }

    /** Every Java source of main code. */
    public List<JavaFile> mainSources() {
        return sources().stream().filter(JavaFile::main).toList();
    }

    /** Every compiled class of main code whose source is in the checkout, nested ones too. */
    public List<JavaClass> classes() {
        return classes.get();
    }

    /** Paths that end so, in order. */
    public List<String> listPaths(String... endings) {
        return paths.stream()
                .filter(path -> List.of(endings).stream().anyMatch(path::endsWith))
                .toList();
    }

    /** Whether the file is there. */
    public boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** The file's text; empty when it is not there. */
    public String read(String path) {
        try {
            return has(path) ? Files.readString(root.resolve(path)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who may depend on whom. */
    public AllowedDependencies allowed() {
        return AllowedDependencies.parse(read(AllowedDependencies.PATH).lines().toList());
    }

    /** The named exceptions. */
    public Boundaries boundaries() {
        return Boundaries.parse(read(Boundaries.PATH).lines().toList());
    }

    /** The module whose package the class lives in; the longest name wins. */
    public Optional<BuildModule> moduleOf(String className) {
        return modules.stream()
                .filter(module -> !module.id().isEmpty() && className.startsWith(module.basePackage() + "."))
                .max(Comparator.comparingInt(module -> module.id().length()));
    }

    /** The path of the source a class was compiled from. */
    public String pathOf(JavaClass type) {
        return Optional.ofNullable(sourcePaths().get(outermost(type))).orElse(type.getName());
    }

    /** Names of types that have a source but no class: the module was not compiled. */
    public Set<String> uncompiled() {
        Set<String> missing = new TreeSet<>();
        Set<String> compiled = new TreeSet<>();
        classes().forEach(type -> compiled.add(type.getName()));
        mainSources().stream()
                .filter(file -> !file.isPackageInfo())
                .filter(file -> !compiled.contains(file.className()))
                .forEach(file -> missing.add(file.className()));
        return missing;
    }

    private Map<String, String> sourcePaths() {
        Map<String, String> found = new HashMap<>();
        mainSources().forEach(file -> found.put(file.className(), file.path()));
        return found;
    }

    private List<JavaClass> importClasses(List<Path> folders) {
        Map<String, String> known = sourcePaths();
        return new ClassFileImporter()
                .importPaths(folders).stream()
                        .filter(type -> known.containsKey(outermost(type)))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .toList();
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        int dollar = name.indexOf('$');
        return dollar < 0 ? name : name.substring(0, dollar);
    }

    private static boolean isSource(String path) {
        return path.contains("/src/main/java/") || path.contains("/src/test/java/");
    }

    private static List<Path> targets(Path root) {
        return walk(root).stream()
                .filter(path -> path.endsWith("pom.xml"))
                .map(path -> root.resolve(path).resolveSibling("target/classes"))
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<String> walk(Path root) {
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !inSources(root, folder) && isForeign(root, folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(relative(root, file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static boolean isForeign(Path root, Path folder) {
        boolean foreign = NOT_OURS.contains(folder.getFileName().toString()) && !folder.equals(root);
        return foreign || relative(root, folder).equals(FIXTURES);
    }

    private static boolean inSources(Path root, Path folder) {
        return relative(root, folder).contains("/src/main/java/");
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static final class Lazy<T> {
        private final Supplier<T> source;
        private Optional<T> value = Optional.empty();

        Lazy(Supplier<T> source) {
            this.source = source;
        }

        T get() {
            T known = value.orElseGet(source);
            value = Optional.of(known);
            return known;
        }
    }
}
