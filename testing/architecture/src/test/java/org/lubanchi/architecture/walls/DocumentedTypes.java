package org.lubanchi.architecture.walls;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.JavaFile;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** Every public type of main code says in a sentence what it means. */
public final class DocumentedTypes implements Wall {
    @Override
    public String id() {
        return "documented-types";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        for (JavaFile file : checkout.mainSources()) {
            for (JavaFile.DeclaredType type : file.types()) {
                if (type.isPublic() && file.firstSentence(type).isEmpty()) {
                    String message = type.simpleName() + " has no Javadoc";
                    broken.add(new Violation(file.path(), file.lineOf(type.tree()), message));
                }
            }
        }
        return broken;
    }
}
