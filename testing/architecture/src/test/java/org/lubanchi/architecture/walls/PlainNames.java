package org.lubanchi.architecture.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.JavaFile;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** D12: no class is named, or ends in, a word that says nothing. */
public final class PlainNames implements Wall {
    private static final Pattern EMPTY_WORD =
            Pattern.compile(".*(?:Utils?|Helper|Manager|Common|Base|Info|Data|Impl|Processor|Handler)");

    @Override
    public String id() {
        return "plain-names";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        for (JavaFile file : checkout.sources()) {
            for (JavaFile.DeclaredType type : file.types()) {
                if (EMPTY_WORD.matcher(type.simpleName()).matches()) {
                    String message = type.simpleName() + " ends in a word that says nothing: name what it does";
                    broken.add(new Violation(file.path(), file.lineOf(type.tree()), message));
                }
            }
        }
        return broken;
    }
}
