package org.lubanchi.architecture.walls;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lubanchi.architecture.Boundaries;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.JavaFile;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** Nothing is put off or swallowed: no switched-off test, no note to do it later, no catching of everything. */
public final class NoLooseEnds implements Wall {
    private static final Pattern LATER = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern SWITCHED_OFF = Pattern.compile("\\b(?:it|test|describe)\\.(?:skip|only|todo)\\b");
    private static final Set<String> OFF = Set.of("Disabled", "Ignore");
    private static final Set<String> EVERYTHING = Set.of("Exception", "Throwable");

    @Override
    public String id() {
        return "no-loose-ends";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        for (String path : checkout.listPaths(".java", ".ts", ".vue", ".yaml", ".css", ".sql", ".g4", ".sh")) {
            lines(checkout, path, LATER, "puts something off", broken);
        }
        for (String path : checkout.listPaths(".test.ts", ".spec.ts")) {
            lines(checkout, path, SWITCHED_OFF, "switches a test off", broken);
        }
        Boundaries boundaries = checkout.boundaries();
        for (JavaFile file : checkout.sources()) {
            boolean catchesAll = boundaries.names(Boundaries.Kind.CATCH, file.className());
            file.scan(new Ends(file, broken, catchesAll));
        }
        return broken;
    }

    private static void lines(Checkout checkout, String path, Pattern pattern, String message, List<Violation> broken) {
        List<String> lines = checkout.read(path).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                broken.add(new Violation(path, i + 1, message));
            }
        }
    }

    private static final class Ends extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final JavaFile file;
        private final List<Violation> broken;
        private final boolean catchesAll;

        Ends(JavaFile file, List<Violation> broken, boolean catchesAll) {
            this.file = file;
            this.broken = broken;
            this.catchesAll = catchesAll;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
            if (OFF.contains(lastName(annotation.getAnnotationType()))) {
                broken.add(new Violation(file.path(), file.lineOf(annotation), "switches a test off"));
            }
            return super.visitAnnotation(annotation, null);
        }

        @Override
        public @Nullable Void visitCatch(CatchTree caught, @Nullable Void nothing) {
            Tree type = caught.getParameter().getType();
            List<? extends Tree> types =
                    type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
            if (!catchesAll && types.stream().anyMatch(one -> EVERYTHING.contains(lastName(one)))) {
                String message = "catches everything: name what can happen, or name the boundary in " + Boundaries.PATH;
                broken.add(new Violation(file.path(), file.lineOf(caught), message));
            }
            return super.visitCatch(caught, null);
        }

        private static String lastName(Tree name) {
            String text = name.toString();
            return text.substring(text.lastIndexOf('.') + 1);
        }
    }
}
