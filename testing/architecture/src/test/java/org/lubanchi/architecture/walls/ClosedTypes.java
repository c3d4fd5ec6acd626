package org.lubanchi.architecture.walls;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.lubanchi.architecture.JavaFile;

/**
 * The enums and sealed types of the checkout, by simple name, with their members.
 *
 * <p>Syntax only: a switch is taken to be over the type whose members hold all its labels. Two types of one name are
 * kept apart, so a foreign enum is mistaken for ours only when ours has every constant the switch names.
 *
 * @param enums name to constants
 * @param sealedTypes name to the simple names of everything below it
 */
record ClosedTypes(Map<String, List<Set<String>>> enums, Map<String, Set<String>> sealedTypes) {
    static ClosedTypes of(Collection<JavaFile> files) {
        Map<String, List<Set<String>>> enums = new TreeMap<>();
        Map<String, Set<String>> below = new TreeMap<>();
        Map<String, Set<String>> children = new HashMap<>();
        for (JavaFile file : files) {
            for (JavaFile.DeclaredType type : file.types()) {
                ClassTree tree = type.tree();
                if (tree.getKind() == Tree.Kind.ENUM) {
                    enums.computeIfAbsent(type.simpleName(), key -> new java.util.ArrayList<>())
                            .add(constants(tree));
                }
                if (tree.getModifiers().getFlags().contains(Modifier.SEALED)) {
                    below.putIfAbsent(type.simpleName(), new HashSet<>());
                    tree.getPermitsClause()
                            .forEach(name -> children.computeIfAbsent(type.simpleName(), key -> new HashSet<>())
                                    .add(lastName(name)));
                }
                parents(tree)
                        .forEach(parent -> children.computeIfAbsent(parent, key -> new HashSet<>())
                                .add(type.simpleName()));
            }
        }
        below.forEach((name, members) -> collect(name, children, members));
        return new ClosedTypes(enums, below);
    }

    /** The closed type of ours that the labels belong to, if they all belong to one. */
    Optional<String> switchedOver(List<CaseLabelTree> labels) {
        Set<String> constants = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (CaseLabelTree label : labels) {
            if (label instanceof ConstantCaseLabelTree constant) {
                name(constant.getConstantExpression()).ifPresent(constants::add);
            } else if (label instanceof PatternCaseLabelTree pattern) {
                type(pattern.getPattern()).ifPresent(types::add);
            }
        }
        if (!constants.isEmpty()) {
            return enums.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(known -> known.containsAll(constants)))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
        return types.isEmpty()
                ? Optional.empty()
                : sealedTypes.entrySet().stream()
                        .filter(entry -> entry.getValue().containsAll(types))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private static Set<String> constants(ClassTree tree) {
        Set<String> names = new HashSet<>();
        for (Tree member : tree.getMembers()) {
            boolean constant = member instanceof VariableTree variable
                    && variable.getType() instanceof IdentifierTree type
                    && type.getName().equals(tree.getSimpleName());
            if (constant) {
                names.add(((VariableTree) member).getName().toString());
            }
        }
        return names;
    }

    private static Set<String> parents(ClassTree tree) {
        Set<String> names = new HashSet<>();
        if (tree.getExtendsClause() != null) {
            names.add(lastName(tree.getExtendsClause()));
        }
        tree.getImplementsClause().forEach(parent -> names.add(lastName(parent)));
        return names;
    }

    private static void collect(String name, Map<String, Set<String>> children, Set<String> members) {
        for (String child : children.getOrDefault(name, Set.of())) {
            if (members.add(child)) {
                collect(child, children, members);
            }
        }
    }

    private static Optional<String> name(Tree constant) {
        return switch (constant) {
            case IdentifierTree identifier -> Optional.of(identifier.getName().toString());
            case MemberSelectTree select -> Optional.of(select.getIdentifier().toString());
            default -> Optional.empty();
        };
    }

    private static Optional<String> type(PatternTree pattern) {
        return switch (pattern) {
            case BindingPatternTree binding ->
                Optional.of(lastName(binding.getVariable().getType()));
            case DeconstructionPatternTree parts -> Optional.of(lastName(parts.getDeconstructor()));
            default -> Optional.empty();
        };
    }

    private static String lastName(Tree name) {
        String text = name.toString().replaceAll("<.*", "").strip();
        return text.substring(text.lastIndexOf('.') + 1);
    }
}
