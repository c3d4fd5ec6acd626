package org.lubanchi.architecture.walls;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.JavaFile;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** How long things may be: a file 400 lines, a {@code .vue} 250, a method 40; six parameters, twelve in a record. */
public final class Sizes implements Wall {
    private static final int FILE_LINES = 400;
    private static final int VUE_LINES = 250;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 6;
    private static final int COMPONENTS = 12;

    @Override
    public String id() {
        return "sizes";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        for (String path : checkout.listPaths(".java", ".ts", ".vue", ".css", ".g4")) {
            int limit = path.endsWith(".vue") ? VUE_LINES : FILE_LINES;
            long lines = checkout.read(path).lines().count();
            if (lines > limit && !path.contains("/api/generated/")) {
                broken.add(Violation.of(path, lines + " lines, at most " + limit));
            }
        }
        checkout.sources().forEach(file -> file.scan(new Members(file, broken)));
        return broken;
    }

    private static final class Members extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final JavaFile file;
        private final List<Violation> broken;
        private int parameterLimit = PARAMETERS;

        Members(JavaFile file, List<Violation> broken) {
            this.file = file;
            this.broken = broken;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            int outer = parameterLimit;
            boolean isRecord = type.getKind() == Tree.Kind.RECORD;
            parameterLimit = isRecord ? COMPONENTS : PARAMETERS;
            if (isRecord) {
                long components = type.getMembers().stream()
                        .filter(member -> member instanceof VariableTree variable
                                && !variable.getModifiers().getFlags().contains(Modifier.STATIC))
                        .count();
                refuse(type, type.getSimpleName() + " has", components, COMPONENTS, "components");
            }
            super.visitClass(type, null);
            parameterLimit = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            refuse(method, method.getName() + " takes", file.linesOf(method), METHOD_LINES, "lines");
            boolean constructor = method.getReturnType() == null;
            int limit = constructor ? parameterLimit : PARAMETERS;
            refuse(method, method.getName() + " has", method.getParameters().size(), limit, "parameters");
            return super.visitMethod(method, null);
        }

        private void refuse(Tree where, String who, long count, int limit, String what) {
            if (count > limit) {
                String message = who + " " + count + " " + what + ", at most " + limit;
                broken.add(new Violation(file.path(), file.lineOf(where), message));
            }
        }
    }
}
