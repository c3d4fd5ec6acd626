package org.lubanchi.architecture.walls;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.JavaFile;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** D11: a switch over a sealed type or enum of ours has no {@code default}, so that a new member stops the compiler. */
public final class NoSwitchDefault implements Wall {
    @Override
    public String id() {
        return "no-switch-default";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        ClosedTypes closed = ClosedTypes.of(checkout.mainSources());
        List<Violation> broken = new ArrayList<>();
        checkout.mainSources().forEach(file -> file.scan(new Switches(file, closed, broken)));
        return broken;
    }

    private static final class Switches extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final JavaFile file;
        private final ClosedTypes closed;
        private final List<Violation> broken;

        Switches(JavaFile file, ClosedTypes closed, List<Violation> broken) {
            this.file = file;
            this.closed = closed;
            this.broken = broken;
        }

        @Override
        public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
            judge(tree, tree.getCases());
            return super.visitSwitch(tree, null);
        }

        @Override
        public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
            judge(tree, tree.getCases());
            return super.visitSwitchExpression(tree, null);
        }

        private void judge(Tree tree, List<? extends CaseTree> cases) {
            List<CaseLabelTree> labels = new ArrayList<>();
            cases.forEach(one -> labels.addAll(one.getLabels()));
            if (labels.stream().noneMatch(DefaultCaseLabelTree.class::isInstance)) {
                return;
            }
            Optional<String> type = closed.switchedOver(labels);
            type.ifPresent(name -> broken.add(new Violation(
                    file.path(),
                    file.lineOf(tree),
                    "switch over " + name + " has a default: name its members, so that a new one is noticed")));
        }
    }
}
