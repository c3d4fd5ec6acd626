package org.lubanchi.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parsed Java source.
 *
 * @param path relative to the checkout
 * @param module id of the Maven module it belongs to
 * @param main whether it is main code, not a test
 * @param text as it stands in the file
 * @param unit its syntax tree; types are not resolved
 * @param trees finds positions and comments
 */
public record JavaFile(
        String path, String module, boolean main, String text, CompilationUnitTree unit, DocTrees trees) {
    /** Whether it is a {@code package-info.java}. */
    public boolean isPackageInfo() {
        return path.endsWith("/package-info.java");
    }

    /** The package, or the empty name. */
    public String packageName() {
        ExpressionTree name = unit.getPackageName();
        return name == null ? "" : name.toString();
    }

    /** The name the compiler gives the file's first type. */
    public String className() {
        String file = path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
        return packageName() + "." + file;
    }

    /** The line on which the tree begins, from 1. */
    public int lineOf(Tree tree) {
        return line(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    /** How many lines the tree takes, comments before it not counted. */
    public int linesOf(Tree tree) {
        long end = trees.getSourcePositions().getEndPosition(unit, tree);
        return line(end) - lineOf(tree) + 1;
    }

    private int line(long position) {
        return position < 0 ? 0 : (int) unit.getLineMap().getLineNumber(position);
    }

    /** A type declared in the file, nested ones too, with the names of the types around it. */
    public record DeclaredType(ClassTree tree, List<ClassTree> around, TreePath path) {
        /** The name without package. */
        public String simpleName() {
            return tree.getSimpleName().toString();
        }

        /** Whether it and all types around it are public, or members of an interface. */
        public boolean isPublic() {
            ClassTree inner = tree;
            for (ClassTree outer : around.reversed()) {
                if (!publicIn(inner, outer.getKind() == Tree.Kind.INTERFACE)) {
                    return false;
                }
                inner = outer;
            }
            return publicIn(inner, false);
        }

        private static boolean publicIn(ClassTree type, boolean inInterface) {
            return inInterface || type.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.PUBLIC);
        }
    }

    /** Every named type declared in the file, from the outside in. */
    public List<DeclaredType> types() {
        List<DeclaredType> found = new ArrayList<>();
        for (Tree declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                collect(type, List.of(), new TreePath(unit), found);
            }
        }
        return found;
    }

    private void collect(ClassTree type, List<ClassTree> around, TreePath parent, List<DeclaredType> found) {
        TreePath here = new TreePath(parent, type);
        found.add(new DeclaredType(type, around, here));
        List<ClassTree> inside = new ArrayList<>(around);
        inside.add(type);
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree nested) {
                collect(nested, inside, here, found);
            }
        }
    }

    /** The first sentence of a type's Javadoc, on one line; empty when it has none. */
    public Optional<String> firstSentence(DeclaredType type) {
        String comment = trees.getDocComment(type.path());
        if (comment == null || comment.isBlank()) {
            return Optional.empty();
        }
        String flat = comment.strip().replaceAll("\\s+", " ");
        String head = flat.split("(?<=[.。])(?= |$)|(?= <p>)|(?= @[a-z])", 2)[0];
        return Optional.of(head);
    }

    /** Walks the whole tree. */
    public void scan(TreeScanner<?, ?> scanner) {
        scanner.scan(unit, null);
    }
}
